package io.github.wristway.host.control;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One client of the control socket. One thread reads, so that a client that goes away is noticed while its command
 * runs; the other runs the commands, one after the other, in one shell session.
 */
final class Guest {
    private static final Logger LOG = Logger.getLogger(Guest.class.getName());
    private static final Frame GONE = Frame.of(Frame.END, "");

    private final SocketChannel channel;
    private final CommandRunner runner;
    private final Consumer<Guest> goodbye;
    private final BlockingQueue<Frame> commands = new LinkedBlockingQueue<>();
    private final Lock sending = new ReentrantLock();
    private final Thread reading = thread(this::read, "wristway-control-read");
    private final Thread running = thread(this::run, "wristway-control-run");

    Guest(SocketChannel channel, CommandRunner runner, Consumer<Guest> goodbye) {
        this.channel = channel;
        this.runner = runner;
        this.goodbye = goodbye;
    }

    void start() {
        reading.start();
        running.start();
    }

    /** Interrupts the command that runs and hangs up. */
    void dismiss() {
        commands.clear();
        commands.add(GONE);
        running.interrupt();
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "A client's socket did not close", e);
        }
    }

    private void read() {
        try {
            for (Frame frame = Frame.readFrom(channel); frame != null; frame = Frame.readFrom(channel)) commands.add(frame);
        } catch (IOException e) {
            LOG.log(Level.FINE, "A client hung up", e);
        } finally {
            dismiss();
        }
    }

    private void run() {
        try (CommandRunner.Session session = runner.open(sink(Frame.OUTPUT), sink(Frame.ERROR))) {
            for (Frame frame = commands.take(); frame != GONE; frame = commands.take()) {
                if (frame.kind() == Frame.DIRECTORY) session.goTo(Path.of(frame.text()));
                else send(Frame.of(Frame.END, session.run(frame.text()).toString()));
            }
        } catch (InterruptedException | IOException e) {
            LOG.log(Level.FINE, "A client went away before its command ended", e);
        } finally {
            goodbye.accept(this);
            dismiss();
        }
    }

    private OutputStream sink(char kind) {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (length > 0) send(new Frame(kind, ByteBuffer.wrap(bytes, offset, length)));
            }
        };
    }

    /** The commands of a pipeline print from threads of their own. */
    private void send(Frame frame) throws IOException {
        sending.lock();
        try {
            frame.writeTo(channel);
        } finally {
            sending.unlock();
        }
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
