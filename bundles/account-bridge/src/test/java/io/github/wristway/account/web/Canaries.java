package io.github.wristway.account.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.WristwayException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Catches all that is said while something is done – answers, failures with their causes, logs – and looks for secrets in it. */
public final class Canaries {
    /** Something to do, on a good or a bad day. */
    public interface Day {
        void run() throws Exception;
    }

    /** Something that says something. */
    public interface Action {
        Object run() throws WristwayException;
    }

    private final StringWriter said = new StringWriter();

    /** While it runs, all logs are caught, those of Java itself too. */
    public void during(Day day) throws Exception {
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        PrintStream before = System.err;
        Logger java = Logger.getLogger("jdk.httpclient");
        Level level = java.getLevel();
        java.setLevel(Level.ALL);
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try {
            day.run();
        } finally {
            System.setErr(before);
            java.setLevel(level);
        }
        said.append(logged.toString(StandardCharsets.UTF_8));
    }

    public void hear(Action action) {
        try {
            said.append(String.valueOf(action.run()));
        } catch (WristwayException e) {
            e.printStackTrace(new PrintWriter(said));
            said.append(e.remedy());
        }
    }

    public void assertSilent(List<String> secrets) {
        String all = said.toString();
        assertTrue(all.contains("DEBUG") && all.contains("answered with 200"), "the log was not caught");
        for (String secret : secrets) {
            for (String form : forms(secret).toList()) assertFalse(all.contains(form), () -> secret + " as " + form + " in: " + all);
        }
    }

    /** In clear, in hex, and in Base64 at whatever place of a longer text. */
    static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        Stream<String> base64 = IntStream.range(0, 3).mapToObj(before -> base64(bytes, before));
        return Stream.concat(Stream.of(secret, secret.toLowerCase(Locale.ROOT), hex, hex.toUpperCase(Locale.ROOT)), base64);
    }

    /** Without the letters that depend on the neighbours. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String letters = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return letters.substring(before == 0 ? 0 : before + 1, letters.length() - (shifted.length % 3 == 0 ? 0 : 1));
    }
}
