package io.github.wristway.itests.house;

import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.virtual.account.mifitness.StandInMiFitness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** In person: reads her mail and pictures, opens pages, and scans what is shown, all of it at once. */
class Anna implements Owner {
    final List<String> asked = new ArrayList<>();
    private final StandInMiFitness service;

    Anna(StandInMiFitness service) {
        this.service = service;
    }

    @Override
    public Secret visit(URI page) {
        throw new UnsupportedOperationException("Mi Fitness asks nobody for the end of a visit");
    }

    @Override
    public void confirm(URI page) {
        asked.add("page");
        try {
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String read(Bytes picture) {
        asked.add("picture");
        return service.pictured().orElseThrow();
    }

    @Override
    public Secret code(String where) {
        asked.add("code");
        return Secret.of(service.codeSentTo(WholeHouse.ANNA).orElseThrow());
    }

    @Override
    public void show(String text, Duration validFor) {
        asked.add("scan");
        service.scan(WholeHouse.ANNA);
    }
}
