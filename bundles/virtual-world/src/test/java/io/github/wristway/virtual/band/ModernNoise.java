package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.chunked.Message;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/** What a newer band should survive. */
final class ModernNoise {
    private ModernNoise() {}

    /** A part of it looks like chunks, so that it gets past the first checks. */
    static void packets(ModernHost host, Random random, boolean likeChunks) throws Exception {
        for (int i = 0; i < 400; i++) {
            byte[] packet = new byte[1 + random.nextInt(60)];
            random.nextBytes(packet);
            packet[0] = likeChunks ? 3 : packet[0];
            if (likeChunks && packet.length > 10) {
                packet[1] = (byte) (packet[1] & 0x0f);
                packet[2] = 0;
                packet[4] = (byte) ((packet[1] & 1) != 0 ? 0 : 1);
                Arrays.fill(packet, 6, 9, (byte) 0);
                packet[9] = (byte) (random.nextBoolean() ? 0x82 : 0x90);
                packet[10] = 0;
            }
            host.host().say(random.nextInt(10) == 0 ? "0017" : "0016", Bytes.copyOf(packet).hex());
        }
        while (host.next().isPresent()) {
            // acknowledgements and answers of things that were understood by chance
        }
    }

    /** Of somebody who has the key, and says anything at all with it. */
    static void messages(ModernHost host, Random random, int... endpoints) throws Exception {
        int sequence = host.sequence();
        for (int i = 0; i < 300; i++) {
            byte[] said = new byte[random.nextInt(40)];
            random.nextBytes(said);
            if (said.length > 0 && random.nextBoolean()) said[0] = (byte) random.nextInt(8);
            int endpoint = endpoints[random.nextInt(endpoints.length)];
            Message message = random.nextBoolean() ? host.sealed(endpoint, Bytes.copyOf(said).hex(), sequence++)
                    : Message.plain(random.nextInt(256), endpoint, Bytes.copyOf(said));
            host.say(message);
        }
        host.host().next(Duration.ofSeconds(1));
    }
}
