package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Harmless;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.Rebooting;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class AtOnceTest {
    @TempDir
    Path folder;

    static Stream<Arguments> lacking() {
        return Stream.of(Arguments.of(Alerting.class, "kitchen: the Acme One cannot be made to vibrate by Wristway"),
                         Arguments.of(Messaging.class, "kitchen: the Acme One cannot be sent messages by Wristway"),
                         Arguments.of(Live.class, "kitchen: the Acme One cannot show Wristway live values"),
                         Arguments.of(Rebooting.class, "kitchen: the Acme One cannot be restarted by Wristway"));
    }

    @ParameterizedTest
    @MethodSource("lacking")
    void whatAModelLacksIsSaidInWords(Class<? extends Harmless> kind, String expected) throws WristwayException {
        try (ScriptedHouse house = ScriptedHouse.on(folder)) {
            house.link("kitchen");
            Unsupported refusal = assertThrows(Unsupported.class, () -> house.gateway().wearables().use("kitchen", kind, Watcher.NOBODY, one -> {}));
            assertEquals(expected, refusal.getMessage());
            assertEquals("See wearable:capabilities kitchen", refusal.remedy());
            assertEquals("closed", house.acme.diary.get(house.acme.diary.size() - 1));
        }
    }

    @Test
    void theSessionIsClosedWhateverHappens() throws WristwayException {
        try (ScriptedHouse house = ScriptedHouse.on(folder)) {
            house.link("kitchen");
            house.acme.diary.clear();
            house.acme.offers.add((Rebooting) () -> {
                throw new LinkLost("kitchen", "the restart");
            });
            assertThrows(LinkLost.class, () -> house.gateway().wearables().use("kitchen", Rebooting.class, Watcher.NOBODY, Rebooting::reboot));
            assertEquals(List.of("opened", "closed"), house.acme.diary, "and nobody asked for its details");
        }
    }

    @Test
    void whoIsInterruptedLeavesItClosedAndFree() throws Exception {
        RealThreads threads = new RealThreads();
        try (ScriptedHouse house = new ScriptedHouse(folder, threads, new SyncPolicy(Optional.empty(), false))) {
            house.link("kitchen");
            house.acme.diary.clear();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch callerLeft = new CountDownLatch(1);
            house.acme.offers.add((Live) (atMost, listener) -> {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    house.acme.diary.add(leavesFirst(callerLeft) ? "the caller left first" : "sensor off");
                    throw new Cancelled("it");
                }
            });
            AtomicReference<Exception> ended = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    house.gateway().wearables().use("kitchen", Live.class, Watcher.NOBODY, live -> live.watch(null, null));
                } catch (WristwayException e) {
                    ended.set(e);
                }
                callerLeft.countDown();
            });
            caller.start();
            begun.await();
            Busy busy = assertThrows(Busy.class, () -> house.gateway().wearables().use("kitchen", Live.class, Watcher.NOBODY, live -> {}));
            assertEquals("kitchen is busy with a look at live values", busy.getMessage());
            caller.interrupt();
            caller.join();
            assertTrue(ended.get() instanceof Cancelled, String.valueOf(ended.get()));
            assertEquals(List.of("opened", "sensor off", "closed"), house.acme.diary);
            house.gateway().wearables().use("kitchen", Live.class, Watcher.NOBODY, live -> {}); // the next one need not wait
        } finally {
            threads.close();
        }
    }

    private static boolean leavesFirst(CountDownLatch callerLeft) {
        try {
            return callerLeft.await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted twice", e);
        }
    }
}
