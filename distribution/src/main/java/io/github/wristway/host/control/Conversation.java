package io.github.wristway.host.control;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The client's side of the control socket: commands go in one after the other, in one shell session.
 * Closing it, or just dying, interrupts the command that runs.
 */
public final class Conversation implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Conversation.class.getName());

    private final SocketChannel channel;

    private Conversation(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * @param directory where names of files in the commands start from
     * @throws IOException where nobody listens
     */
    public static Conversation with(Path socket, Path directory) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            Frame.of(Frame.DIRECTORY, directory.toString()).writeTo(channel);
            return new Conversation(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Runs a command and hands on what it prints as it prints it. */
    public Ending run(String command, OutputStream output, OutputStream errors) throws IOException {
        Frame.of(Frame.COMMAND, command).writeTo(channel);
        while (true) {
            Frame frame = Frame.readFrom(channel);
            if (frame == null) throw new EOFException("the gateway has stopped");
            switch (frame.kind()) {
                case Frame.OUTPUT -> pass(frame, output);
                case Frame.ERROR -> pass(frame, errors);
                case Frame.END -> {
                    return Ending.parse(frame.text());
                }
                default -> throw new IOException("a frame of kind " + frame.kind());
            }
        }
    }

    private static void pass(Frame frame, OutputStream out) throws IOException {
        Channels.newChannel(out).write(frame.content());
        out.flush();
    }

    /** Ends it from another thread; whoever waits for a command there gets an exception. */
    public void hangUp() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "The gateway's socket did not close", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
