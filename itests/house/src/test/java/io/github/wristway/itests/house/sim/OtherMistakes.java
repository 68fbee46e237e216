package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the gateway can do wrong with accounts, bands and its own work. */
final class OtherMistakes {
    private OtherMistakes() {}

    /** It believes that the account has let go of a band, without looking again. */
    static final class NotListedAgain implements Mistake {
        @Override
        public AccountBridge around(AccountBridge bridge) {
            return Around.the(AccountBridge.class, bridge, (method, arguments, call) -> {
                Object result = call.go();
                return method.getName().equals("unlink") && result != Unlinking.ALREADY_GONE ? Unlinking.GONE : result;
            });
        }
    }

    /** Of two bands of a model it takes the first. */
    static final class WrongOfTwo implements Mistake {
        @Override
        public AccountBridge around(AccountBridge bridge) {
            return Around.the(AccountBridge.class, bridge, (method, arguments, call) -> method.getName().equals("unlink")
                    ? bridge.unlink((Account) arguments[0], first(bridge, (Account) arguments[0], (AccountDevice) arguments[1]), (AccountBridge.Keeper) arguments[2]) : call.go());
        }

        private static AccountDevice first(AccountBridge bridge, Account account, AccountDevice meant) throws WristwayException {
            return bridge.devices(account).stream().filter(AccountDevice::linked).filter(one -> !one.id().equals(meant.id()))
                    .filter(one -> one.model().equals(meant.model())).findFirst().orElse(meant);
        }
    }

    /** An account that cannot be asked counts as one that lists nothing. */
    static final class OfflineIsEmpty implements Mistake {
        @Override
        public AccountBridge around(AccountBridge bridge) {
            return Around.the(AccountBridge.class, bridge, (method, arguments, call) -> {
                try {
                    return call.go();
                } catch (Offline e) {
                    if (method.getName().equals("devices")) return List.of();
                    throw e;
                }
            });
        }
    }

    /** A key that is refused once is forgotten. */
    static final class ForgetsAtRefusal implements Mistake {
        private Connection store;

        @Override
        public void atStart(Connection store) {
            this.store = store;
        }

        @Override
        public WearableDriver around(WearableDriver driver) {
            return Around.the(WearableDriver.class, driver, (method, arguments, call) -> {
                try {
                    Object result = call.go();
                    if (result instanceof Condition seen && seen.state() == Condition.State.FOREIGN) forget((Approach) arguments[0]);
                    return result;
                } catch (KeyRefused e) {
                    forget((Approach) arguments[0]);
                    throw e;
                }
            });
        }

        private void forget(Approach approach) throws SQLException {
            try (Statement statement = store.createStatement()) {
                statement.execute("DELETE FROM secret WHERE name LIKE 'ring/" + approach.address() + "/%'");
                statement.execute("DELETE FROM secret WHERE name = 'key/' || (SELECT id FROM wearable WHERE address = '" + approach.address() + "')");
            }
        }
    }

    /** What is older than half a day by the clock of the host counts as stored long ago. */
    static final class OldIsStored implements Mistake {
        private static final Duration OLD = Duration.ofHours(12);

        @Override
        public WearableDriver around(WearableDriver driver) {
            return Around.the(WearableDriver.class, driver, (method, arguments, call) -> {
                Object result = call.go();
                return result instanceof Session session ? around(session, ((Approach) arguments[0]).clock()) : result;
            });
        }

        private static Session around(Session session, Clock clock) {
            return Around.the(Session.class, session, (method, arguments, call) -> {
                Object result = call.go();
                boolean syncing = result instanceof Optional<?> offered && offered.isPresent() && arguments[0] == Syncing.class;
                return syncing ? Optional.of(around((Syncing) ((Optional<?>) result).get(), clock)) : result;
            });
        }

        private static Syncing around(Syncing syncing, Clock clock) {
            return (history, afterwards) -> syncing.sync(Around.the(Syncing.History.class, history, (method, arguments, call) -> {
                boolean old = method.getName().equals("store") && arguments[0] instanceof List<?> series && isOld(series, clock.instant());
                return old ? null : call.go();
            }), afterwards);
        }

        private static boolean isOld(List<?> series, Instant now) {
            return series.stream().allMatch(one -> ((Series) one).start().isBefore(now.minus(OLD)));
        }
    }

    /** Nobody looks whether a wearable is busy. */
    static final class TwoAtOnce implements Mistake {
        @Override
        public WearableThreads around(WearableThreads threads) {
            return Around.the(WearableThreads.class, threads, (method, arguments, call) -> arguments.length == 4 && arguments[3] instanceof WearableThreads.Job<?> job
                    ? job.run() : arguments.length == 4 ? ((WearableThreads.Harmless<?>) arguments[3]).run() : call.go());
        }
    }
}
