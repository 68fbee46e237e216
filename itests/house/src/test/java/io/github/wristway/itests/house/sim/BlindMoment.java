package io.github.wristway.itests.house.sim;

import io.github.wristway.virtual.band.VirtualBand;
import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * The moment between an account's list and the removal that is the very next request. The service removes what is linked, not what
 * it has listed: if the vendor's app links a band anew just then, its key is forgotten before any gateway could have asked for it.
 */
final class BlindMoment {
    private final Scene scene;
    private boolean justListed;
    private Optional<VirtualBand> linkedAnew = Optional.empty();

    BlindMoment(Scene scene) {
        this.scene = scene;
    }

    /** The vendor's app has linked a band. */
    void linked(VirtualBand band) {
        linkedAnew = Optional.of(band).filter(one -> justListed);
    }

    /** The service has dealt with a request. */
    void asked(HttpRequest request) {
        boolean removal = request.method().equals("DELETE");
        linkedAnew.filter(band -> removal && !scene.accountHasKey(band)).ifPresent(scene::excuse);
        linkedAnew = Optional.empty();
        justListed = request.method().equals("GET") && request.uri().getPath().endsWith("/devices");
    }
}
