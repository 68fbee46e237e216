package io.github.wristway.itests.far;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.UUID;

/** Messages between two processes of this computer: four bytes of length, then the message. */
final class Wire implements Closeable {
    private static final int LONGEST = 1 << 16;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    /** What is written into a message. */
    interface Words {
        Words NONE = out -> {};

        void into(DataOutputStream out) throws IOException;
    }

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    static Wire to(int port) throws IOException {
        return new Wire(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    void send(Enum<?> kind, Words more) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream words = new DataOutputStream(message);
        words.writeByte(kind.ordinal());
        more.into(words);
        out.writeInt(message.size());
        message.writeTo(out);
        out.flush();
    }

    /** The next message; an exception if the other process is gone. */
    DataInputStream receive() throws IOException {
        int length = in.readInt();
        if (length < 1 || length > LONGEST) throw new IOException("a message of " + length + " bytes");
        return new DataInputStream(new ByteArrayInputStream(in.readNBytes(length)));
    }

    static void write(UUID uuid, DataOutputStream to) throws IOException {
        to.writeLong(uuid.getMostSignificantBits());
        to.writeLong(uuid.getLeastSignificantBits());
    }

    static UUID uuid(DataInputStream from) throws IOException {
        return new UUID(from.readLong(), from.readLong());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e); // closing a socket of this computer does not fail
        }
    }
}
