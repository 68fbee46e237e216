package io.github.wristway.account.mifitness;

import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Does whatever a service asks for, and remembers what that was. */
final class ScriptedOwner implements Owner {
    final List<String> asked = new ArrayList<>();

    @Override
    public Secret visit(URI page) {
        asked.add("visit " + page);
        return Secret.of(page.toString());
    }

    @Override
    public void confirm(URI page) {
        asked.add("confirm " + page.getPath());
    }

    @Override
    public String read(Bytes picture) {
        asked.add("read " + picture.length() + " bytes");
        return "k7mp";
    }

    @Override
    public Secret code(String where) {
        asked.add("code");
        return Secret.of("123456");
    }

    @Override
    public void show(String text, Duration validFor) {
        asked.add("show for " + validFor.toSeconds() + " s");
    }
}
