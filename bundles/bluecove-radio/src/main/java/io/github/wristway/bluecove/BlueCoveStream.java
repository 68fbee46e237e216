package io.github.wristway.bluecove;

import io.github.wristway.bluecove.stack.Rfcomm;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.StreamLink;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stream at work: one thread reads, one writes, and the one that owns it waits for them; so it may be interrupted, and they are not. */
final class BlueCoveStream implements StreamLink {
    private static final Logger log = LoggerFactory.getLogger(BlueCoveStream.class);
    private static final int PIECE = 4096;

    private final Address address;
    private final Rfcomm line;
    private final Crew crew;
    private final Pace pace;
    private final Runnable gone;
    private final Crew.Hand writer;
    private final Inbox inbox = new Inbox();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean broken;

    /** @param gone is run when nothing is left of it, and the device can be connected to again */
    BlueCoveStream(Address address, Rfcomm line, Crew crew, Pace pace, Runnable gone) {
        this.address = address;
        this.line = line;
        this.crew = crew;
        this.pace = pace;
        this.gone = gone;
        this.writer = crew.hand("write-" + address);
    }

    void start() {
        crew.send("read-" + address, this::read);
    }

    boolean isClosed() {
        return closed.get();
    }

    private void read() {
        byte[] piece = new byte[PIECE];
        try {
            for (int length = line.read(piece); length >= 0; length = line.read(piece)) {
                inbox.put(piece, length);
                crew.time().signal();
            }
        } catch (IOException | RuntimeException e) {
            log.debug("{}: reading ends: {}", address, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody does that to our threads
        } finally {
            close();
        }
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public void write(Bytes value) throws WristwayException {
        if (broken || isClosed()) throw new LinkLost(address.text(), "a message to it");
        CompletableFuture<Void> written = writer.does(() -> {
            line.write(value.toArray());
            return null;
        });
        if (!crew.until("a message to " + address, () -> written.isDone() || isClosed(), pace.write())) {
            close();
            throw new NoAnswer(address.text(), "a message", pace.write());
        }
        if (written.isDone() && !written.isCompletedExceptionally()) return;
        broken = true;
        crew.time().after(pace.lastWords(), this::close); // the thread that reads may still have some
        throw new LinkLost(address.text(), "a message to it");
    }

    /** What arrived before the link broke is still handed out: the last words of a band matter. */
    @Override
    public Bytes receive(Duration atMost) throws WristwayException {
        crew.until("waiting for " + address, () -> !inbox.isEmpty() || isClosed(), atMost);
        boolean over = isClosed(); // before the look into the inbox: nothing comes in after it
        if (!inbox.isEmpty()) return inbox.takeAll();
        if (over) throw new LinkLost(address.text(), "waiting for it");
        return Bytes.EMPTY;
    }

    /** Does not wait for the end; whoever connects next does. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        inbox.close();
        writer.close();
        crew.time().signal();
        crew.send("close-" + address, () -> {
            line.close();
            gone.run();
        });
    }
}
