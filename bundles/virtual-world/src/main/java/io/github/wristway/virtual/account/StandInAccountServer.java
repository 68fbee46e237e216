package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.Time;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The stand-in for the vendors' account services: plain HTTP, on this machine only. Its methods play what happens outside
 * of the bridge under test: people get accounts, link and unlink in the phone app, and things go wrong. Zepp is there from the
 * beginning; {@link #serve} adds others.
 *
 * <p>May be used from any thread; what the services know is guarded by this object, the HTTP is the {@link Reception}'s.
 */
public final class StandInAccountServer implements AutoCloseable {
    private final Time time;
    private final Users users = new Users();
    private final Deque<AccountFamily> families = new ArrayDeque<>();
    private final Reception reception;
    private Optional<AccountFault> fault = Optional.empty();

    private StandInAccountServer(int port, Time time) throws IOException {
        this.time = time;
        families.add(new AccountService(users, time));
        reception = Reception.open(port, this::answer);
    }

    /** @param port 0 for any that is free */
    public static StandInAccountServer start(int port, Time time) throws IOException {
        return new StandInAccountServer(port, time);
    }

    /** From now on another family answers the calls that it takes. */
    public synchronized void serve(AccountFamily family) {
        families.addFirst(family);
    }

    /** Where it is, for every host that the service has. */
    public URI address() {
        return reception.address();
    }

    /**
     * @param name an e-mail address, or a phone number as {@code +49…}. A name that begins with {@code wrong-region},
     *             {@code disabled}, {@code not-registered} or {@code frozen} passes the password step, but not the next.
     * @throws IllegalArgumentException if there already is one of that name
     */
    public synchronized void addUser(String name, String password, String userId, String nickname) {
        users.add(new User(name, Secret.of(password), userId, nickname));
    }

    /**
     * The user links a device with the phone app; linking again what is linked replaces what is known of it.
     *
     * @throws IllegalArgumentException if it is linked to somebody else
     */
    public synchronized void link(String userName, StandInDevice device) {
        User user = user(userName);
        Optional<User> owner = users.ownerOf(device.deviceId());
        if (owner.isPresent() && owner.get() != user) {
            throw new IllegalArgumentException(device + " is linked to " + owner.get().name());
        }
        user.link(device, time.now());
    }

    /** The user unlinks a device with the phone app. Nothing happens if it is not linked. */
    public synchronized void unlink(String userName, String deviceId) {
        user(userName).unlink(deviceId);
    }

    /** The phone app uploads a day; it stays also when the device is unlinked. */
    public synchronized void upload(String userName, StandInDay day) {
        user(userName).keep(day);
    }

    /** The phone app uploads a workout. */
    public synchronized void upload(String userName, StandInWorkout workout) {
        user(userName).keep(workout);
    }

    /** The phone app uploads stress or oxygen. */
    public synchronized void upload(String userName, StandInEvent event) {
        user(userName).keep(event);
    }

    /** What is linked now, in the order it was linked. */
    public synchronized List<StandInDevice> devices(String userName) {
        return user(userName).linked().stream().map(User.Linking::device).toList();
    }

    private User user(String name) {
        return users.named(name).orElseThrow(() -> new NoSuchElementException("nobody is called " + name));
    }

    /** From now on this is wrong, instead of what was wrong before. */
    public synchronized void fault(AccountFault fault) {
        this.fault = Optional.of(fault);
    }

    /** What it never answers loses its connection at once: so a test need not wait until somebody's patience ends. */
    public void neverHolds() {
        reception.neverHold();
    }

    /** Nothing is wrong any more. Calls that still wait for an answer lose their connection. */
    public void heal() {
        forgetFault();
        reception.letGo();
    }

    private synchronized void forgetFault() {
        fault = Optional.empty();
    }

    /**
     * The latest calls, oldest first, as {@code GET /path 200}, with {@code no answer} instead of the number where there
     * was none. Without queries: they carry tokens.
     */
    public List<String> requests() {
        return reception.requests();
    }

    @Override
    public void close() {
        heal();
        reception.close();
    }

    private synchronized Ending answer(AccountRequest request) {
        return fault.flatMap(AccountFault::everywhere).orElseGet(() -> families.stream()
                .filter(family -> family.serves(request.path())).findFirst().orElseThrow().on(request, fault));
    }
}
