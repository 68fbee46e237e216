package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.keyfiles.MiBandKeyFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/** A ZIP export, damaged: through the door that every file comes in by. */
class KeyArchiveFuzz {
    static Stream<byte[]> seeds() throws IOException {
        return Stream.of(zip("preferences/device_D1:C5:15:0A:22:7F.json", "{\"preferences\":{\"authkey\":{\"value\":\"00112233445566778899aabbccddeeff\"}}}"),
                         zip("XiaomiFit.device.log", "mac=D1:C5:15:0A:22:7F token=00112233445566778899aabbccddeeff"));
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) throws IOException {
        Path file = Files.write(Files.createTempFile("keys", ".zip"), noise);
        try {
            new MiBandKeyFiles().read(file);
        } catch (MalformedMessage | IOException expected) {
            // these are the ways to say no
        } finally {
            Files.delete(file);
        }
    }
}
