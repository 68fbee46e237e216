package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** How the Low Energy link to a stand-in band is made and ended, in the ways that were seen. */
final class StandInLink {
    /** What becomes of the next connects; when all are used up, they succeed. */
    enum Connect { SUCCEED, ABORT, HOLD_UNSEEN, BREAK_UNTIL_REMOVED, NO_TABLE, NEVER_RESOLVE, BUSY_ELSEWHERE, VANISH }

    private static final long DISCONNECT_MILLIS = 150;

    private final StandInBluez bluez;
    private final StandInBand band;
    private final List<Connect> script = new CopyOnWriteArrayList<>();
    private BusRequest pendingConnect;
    private boolean disconnecting;

    StandInLink(StandInBluez bluez, StandInBand band) {
        this.bluez = bluez;
        this.band = band;
    }

    void nextConnects(Connect... endings) {
        script.addAll(List.of(endings));
    }

    void connect(BusRequest request) {
        band.adapter().connectBegins(band.path());
        if (disconnecting) band.adapter().offence("connect during a disconnect: " + band.path());
        if (!band.isInRange()) {
            pendingConnect = request; // the real one gives up after 40 s
            return;
        }
        Connect ending = script.isEmpty() ? Connect.SUCCEED : script.get(0);
        if (ending != Connect.BREAK_UNTIL_REMOVED && ending != Connect.HOLD_UNSEEN && !script.isEmpty()) script.remove(0);
        bluez.tellLater(5, () -> {
            band.adapter().connectEnds();
            end(request, ending);
        });
    }

    private void end(BusRequest request, Connect ending) {
        switch (ending) {
            case SUCCEED -> {
                band.change("Connected", true);
                band.table().appear(band::characteristic);
                request.answer(); // before the services are said to be resolved, as seen
                bluez.tellLater(5, () -> band.change("ServicesResolved", true));
            }
            case ABORT -> {
                band.change("Connected", true);
                request.refuse("org.bluez.Error.Failed", "le-connection-abort-by-local");
                bluez.tellLater(5, () -> band.change("Connected", false));
            }
            case HOLD_UNSEEN -> request.refuse("org.bluez.Error.Failed", "le-connection-abort-by-local");
            case BREAK_UNTIL_REMOVED -> {
                band.change("Connected", true);
                request.answer();
                for (boolean up : new boolean[] {false, true, false}) band.change("Connected", up);
            }
            case NO_TABLE -> {
                band.change("Connected", true);
                request.answer();
                band.change("ServicesResolved", true);
            }
            case NEVER_RESOLVE -> {
                band.change("Connected", true);
                request.answer();
            }
            case BUSY_ELSEWHERE -> request.refuse("org.bluez.Error.InProgress", "Operation already in progress");
            case VANISH -> {
                bluez.remove(band.path());
                request.refuse("org.bluez.Error.Failed", "le-connection-abort-by-local");
            }
        }
    }

    void disconnect(BusRequest request) {
        if (pendingConnect != null) {
            pendingConnect.refuse("org.bluez.Error.Failed", "br-connection-canceled");
            pendingConnect = null;
            band.adapter().connectEnds();
            bluez.remove(band.path());
            request.answer();
            return;
        }
        endOf(Connect.HOLD_UNSEEN);
        if (band.serial().callOff() && !band.connected()) { // else the link ends, too
            request.answer();
            return;
        }
        disconnecting = true;
        bluez.tellLater(DISCONNECT_MILLIS, () -> {
            disconnecting = false;
            breaks();
            request.answer();
        });
    }

    /** On the story's thread: the link is no more. */
    void breaks() {
        if (!band.connected()) return;
        band.table().releaseAll();
        band.change("ServicesResolved", false);
        band.change("Connected", false);
    }

    /** The host removes the band. */
    void forgotten() {
        endOf(Connect.BREAK_UNTIL_REMOVED);
    }

    private void endOf(Connect lasting) {
        if (!script.isEmpty() && script.get(0) == lasting) script.remove(0);
    }
}
