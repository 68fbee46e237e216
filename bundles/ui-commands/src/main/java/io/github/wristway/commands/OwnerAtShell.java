package io.github.wristway.commands;

import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The owner of an account, who sits at the shell. */
record OwnerAtShell(Shell shell) implements Owner {
    @Override
    public Secret visit(URI page) throws Cancelled, InvalidRequest {
        shell.say("Open this address in a browser, and sign in there:\n\n  " + page + "\n");
        return Secret.of(answer("The address on which the browser ended: "));
    }

    @Override
    public void confirm(URI page) throws Cancelled, InvalidRequest {
        shell.say("The service wants a confirmation. Open this address in a browser, and do there what it asks:\n\n  " + page + "\n");
        shell.ask("Press Enter when that is done (Ctrl-C gives up): ");
    }

    @Override
    public String read(Bytes picture) throws Cancelled, InvalidRequest, StorageTrouble {
        Path file = null;
        try {
            file = Files.createTempFile("wristway-", ".picture"); // for its owner's eyes only, as Java makes it
            Files.write(file, picture.toArray());
            shell.say("The service wants a picture read. It is in " + file);
            return answer("The characters in it: ");
        } catch (IOException e) {
            throw new StorageTrouble("the picture cannot be written down", "Free some room in the folder for temporary files", e);
        } finally {
            if (file != null) file.toFile().delete();
        }
    }

    @Override
    public Secret code(String where) throws Cancelled, InvalidRequest {
        return Secret.of(answer("The code that was sent to " + where + ": "));
    }

    @Override
    public void show(String text, Duration validFor) {
        shell.say("Scan this within " + validFor.toMinutes() + " minutes, with an app that is signed in to the account:\n");
        shell.say(ScannableCode.of(text));
        shell.say("It says " + text + "\nWaiting for the scan; Ctrl-C gives up …");
    }

    private String answer(String question) throws Cancelled, InvalidRequest {
        return shell.ask(question).filter(typed -> !typed.isBlank())
                .orElseThrow(() -> new InvalidRequest("there is no answer", "Run the command again, and answer what it asks"));
    }
}
