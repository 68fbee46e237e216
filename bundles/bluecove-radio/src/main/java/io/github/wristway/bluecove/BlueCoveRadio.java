package io.github.wristway.bluecove;

import io.github.wristway.bluecove.stack.BlueCove;
import io.github.wristway.bluecove.stack.StackError;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** The Bluetooth adapter that BlueCove has chosen, as a radio for streams. */
final class BlueCoveRadio implements Radio, AutoCloseable {
    static final String NAME = "bluecove";

    private final Crew crew;
    private final Pace pace;
    private final Crew.Hand asking;
    private final Search search;
    private final Connecting connecting;

    BlueCoveRadio(BlueCoveSettings settings, Pace pace, Crew crew) {
        this.crew = crew;
        this.pace = pace;
        this.asking = crew.hand("ask");
        this.search = new Search(NAME, settings, pace, crew);
        this.connecting = new Connecting(NAME, crew, pace, search);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.STREAM);
    }

    @Override
    public void check() throws WristwayException {
        CompletableFuture<Void> answer = asking.does(() -> {
            new BlueCove(() -> true).check();
            return null;
        });
        if (!crew.until("the look for a radio", answer::isDone, pace.ask())) throw Obstacle.SILENT.trouble("");
        try {
            answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackError error) throw Obstacle.ofHost(error);
            throw Obstacle.FAILED.trouble(e.getCause().toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException("cannot be: it is done", e);
        }
    }

    /** Hears as soon as the host can, and as long as it can. {@link #check} tells what keeps it. */
    @Override
    public Ear listen(Consumer<Advertisement> listener) {
        return search.open(listener);
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws WristwayException {
        throw new Unsupported(NAME, "JSR-82 knows no Bluetooth Low Energy", "Use the radio of bluez-radio for this band");
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        return connecting.to(address, atMost);
    }

    /** JSR-82 has no word for it: what the host is paired with stays so until somebody removes it in the host's own settings. */
    @Override
    public void forget(Address address) {
        // we remember nothing ourselves
    }

    @Override
    public void close() {
        search.end();
        connecting.close();
        asking.close();
    }

    @Override
    public String toString() {
        return NAME;
    }
}
