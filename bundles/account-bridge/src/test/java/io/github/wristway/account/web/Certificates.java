package io.github.wristway.account.web;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of our own, and servers good and bad. Made when the test runs, gone when it ends. */
final class Certificates {
    private static final String PASSWORD = "for-a-moment";

    private final Path file;

    Certificates(Path folder) throws IOException, InterruptedException {
        file = folder.resolve("certificates.p12");
        make("authority", "-ext", "bc:c");
        make("good", "-signer", "authority", "-ext", "san=dns:localhost");
        make("for another host", "-signer", "authority", "-ext", "san=dns:elsewhere.example");
        make("expired", "-signer", "authority", "-ext", "san=dns:localhost", "-startdate", "-30d", "-validity", "10");
        make("self-signed", "-ext", "san=dns:localhost");
    }

    private void make(String alias, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", alias, "-keyalg", "EC", "-dname", "CN=" + alias, "-keystore", file.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) throw new IOException(said);
    }

    /** What a server with one of these certificates needs. */
    SSLContext server(String alias) throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        KeyStore one = empty();
        one.setKeyEntry(alias, all.getKey(alias, PASSWORD.toCharArray()), PASSWORD.toCharArray(), all.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** A Java whose trust store has our authority in it, and nothing else. */
    SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry("authority", KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()).getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
