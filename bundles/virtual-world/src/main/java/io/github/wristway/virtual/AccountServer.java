package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.account.StandInDevice;
import io.github.wristway.virtual.account.mifitness.Demand;
import io.github.wristway.virtual.account.mifitness.StandInSource;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * The stand-in account services alone, for whoever writes a client of them: {@code wristway account-server [--port N]}. No
 * gateway, no bands, no OSGi; Ctrl-C ends it.
 */
public final class AccountServer {
    private static final int WRONG_USAGE = 2;
    private static final int FAILED = 1;

    private AccountServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        Optional<Integer> port = port(arguments);
        if (port.isEmpty()) {
            System.err.println("account-server knows only --port and a number from 0 to 65535; 0 is any that is free.");
            System.exit(WRONG_USAGE);
        }
        try (Accounts accounts = open(port.get(), System.out)) {
            System.out.print(welcome(accounts));
            new CountDownLatch(1).await();
        } catch (IOException e) {
            System.err.println("The port " + port.get() + " cannot be opened: " + e.getMessage() + ". Choose another with --port.");
            System.exit(FAILED);
        }
    }

    /** Empty if it was typed wrong. */
    static Optional<Integer> port(String... arguments) {
        if (arguments.length == 0) return Optional.of(0);
        if (arguments.length != 2 || !arguments[0].equals("--port") || !arguments[1].matches("\\d{1,5}")) return Optional.empty();
        return Optional.of(Integer.parseInt(arguments[1])).filter(port -> port <= 65_535);
    }

    /** @param mail where the codes go that are sent to users */
    static Accounts open(int port, PrintStream mail) throws IOException {
        Accounts accounts = Accounts.open(port, new WallClock());
        accounts.server().link(Accounts.ANNA, new StandInDevice("C0FFEE000005", 0, 59, "C0:FF:EE:00:00:05", "0123456789ab",
                Optional.of("0123456789abcdef0123456789abcdef"), "V1.0.2.46", "Mi Smart Band 5"));
        accounts.miFitness().link(Accounts.ANNA, StandInSource.band("1000000021", "Xiaomi Smart Band 9", "miwear.watch.n66gl", "C0:FF:EE:00:00:09",
                "12345/EXAMPLE", "2.3.93", "00112233445566778899aabbccddeeff"));
        accounts.linkOtherThings(Accounts.ANNA);
        for (Demand demand : Demand.values()) {
            String name = demand.name().toLowerCase(Locale.ROOT) + "@example.org";
            accounts.miFitness().addUser(name, Accounts.PASSWORD, 1_000_000_010L + demand.ordinal());
            accounts.miFitness().demand(name, Set.of(demand));
        }
        accounts.miFitness().mailTo(mail::println);
        return accounts;
    }

    static String welcome(Accounts accounts) {
        String address = accounts.server().address().toString();
        return """
                Stand-in account services, nothing of them real, at %s

                  Zepp, Zepp Life    anna@example.org, ben@example.org
                  Mi Fitness         anna@example.org, ben@example.org, and those whom it asks for more than a password:
                                     captcha@example.org, code@example.org, confirmation@example.org
                  password           %s, of all of them

                Point a client at it: put %1$s in the place of every address of the vendor,
                such as https://account.zepp.com, https://account.xiaomi.com and https://hlth.io.mi.com. The paths are the vendor's.
                A code that is sent to a user is printed here. A QR code is scanned when its loginUrl is opened.
                Ctrl-C ends it.

                """.formatted(address, Accounts.PASSWORD);
    }

    /** The services look at it; they never wait. */
    private static final class WallClock implements Time {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public boolean await(BooleanSupplier condition, Duration atMost) {
            throw new UnsupportedOperationException("the services wait for nothing");
        }

        @Override
        public void signal() {
            throw new UnsupportedOperationException("nobody waits for the services");
        }

        @Override
        public Task after(Duration delay, Runnable task) {
            throw new UnsupportedOperationException("the services plan nothing");
        }
    }
}
