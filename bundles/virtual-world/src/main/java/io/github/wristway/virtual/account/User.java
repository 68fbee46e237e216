package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account with its devices, in the order they were linked. Guarded by the server, like everything behind it. */
final class User {
    static final int MAX_ATTEMPTS = 10;

    private final String name;
    private final Secret password;
    private final String userId;
    private final String nickname;
    private final Map<String, Linking> linkings = new LinkedHashMap<>();
    private final Map<String, StandInDay> days = new LinkedHashMap<>();
    private final List<StandInWorkout> workouts = new ArrayList<>();
    private final List<StandInEvent> events = new ArrayList<>();
    private int failedAttempts;

    User(String name, Secret password, String userId, String nickname) {
        this.name = name;
        this.password = password;
        this.userId = userId;
        this.nickname = nickname;
    }

    /**
     * A device that is linked, or was.
     *
     * @param since when it was linked
     * @param linked whether it still is
     */
    record Linking(StandInDevice device, Instant since, boolean linked) {}

    String name() {
        return name;
    }

    String userId() {
        return userId;
    }

    String nickname() {
        return nickname;
    }

    boolean isPhone() {
        return name.startsWith("+");
    }

    /** Tries a password; a wrong one counts, the right one forgets the wrong ones. */
    boolean admits(Secret tried) {
        boolean right = password.equals(tried);
        failedAttempts = right ? 0 : failedAttempts + 1;
        return right;
    }

    int failedAttempts() {
        return failedAttempts;
    }

    boolean isLocked() {
        return failedAttempts >= MAX_ATTEMPTS;
    }

    void link(StandInDevice device, Instant now) {
        linkings.remove(device.deviceId()); // linked again, it comes last
        linkings.put(device.deviceId(), new Linking(device, now, true));
    }

    /** The device stays as a memory. */
    void unlink(String deviceId) {
        linkings.computeIfPresent(deviceId, (id, was) -> new Linking(was.device(), was.since(), false));
    }

    /** A device that is linked now. */
    Optional<Linking> linked(String deviceId) {
        return Optional.ofNullable(linkings.get(deviceId)).filter(Linking::linked);
    }

    List<Linking> linked() {
        return history().stream().filter(Linking::linked).toList();
    }

    List<Linking> history() {
        return new ArrayList<>(linkings.values());
    }

    /** A day that is uploaded again takes the place of the former. */
    void keep(StandInDay day) {
        days.put(day.deviceId() + day.day(), day);
    }

    void keep(StandInWorkout workout) {
        workouts.add(workout);
    }

    void keep(StandInEvent event) {
        events.add(event);
    }

    List<StandInDay> days() {
        return List.copyOf(days.values());
    }

    List<StandInWorkout> workouts() {
        return List.copyOf(workouts);
    }

    List<StandInEvent> events() {
        return List.copyOf(events);
    }

    /** Our guess: the device that was linked first feeds the statistics; without it, the next one does. */
    boolean isActive(Linking linking) {
        return linked().stream().findFirst().equals(Optional.of(linking));
    }
}
