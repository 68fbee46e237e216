package io.github.wristway.virtual.account.mifitness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Xiaomi account with what is linked to it, in the order it was linked. Guarded by {@link StandInMiFitness}. */
final class XiaomiUser {
    private final String name;
    private final String passwordHash;
    private final long userId;
    private final Map<String, Linking> linkings = new LinkedHashMap<>();
    private final Set<Demand> demands = EnumSet.noneOf(Demand.class);
    private final Set<String> trusted = new HashSet<>();
    private final Set<String> confirmed = new HashSet<>();
    private Optional<String> sentCode = Optional.empty();

    XiaomiUser(String name, String password, long userId) {
        this.name = name;
        this.passwordHash = hash(password);
        this.userId = userId;
    }

    record Linking(StandInSource source, Instant since) {}

    String name() {
        return name;
    }

    long userId() {
        return userId;
    }

    /** The number once more, in a form that goes with cookies. */
    String cUserId() {
        return "CUSER-" + Long.toString(userId, Character.MAX_RADIX);
    }

    /** @param hash MD5 of the password in UTF-8, upper-case hex: in lower case it is wrong */
    boolean admits(String hash) {
        return passwordHash.equals(hash);
    }

    void demand(Set<Demand> wanted) {
        demands.clear();
        demands.addAll(wanted);
        trusted.clear();
        confirmed.clear();
    }

    boolean wantsPicture() {
        return demands.contains(Demand.CAPTCHA);
    }

    boolean wantsCode(String device) {
        return demands.contains(Demand.CODE) && !trusted.contains(device);
    }

    boolean wantsConfirmation(String device) {
        return demands.contains(Demand.CONFIRMATION) && !confirmed.contains(device);
    }

    void trust(String device) {
        trusted.add(device);
    }

    void confirm(String device) {
        confirmed.add(device);
    }

    void send(String code) {
        sentCode = Optional.of(code);
    }

    Optional<String> sentCode() {
        return sentCode;
    }

    void link(StandInSource source, Instant now) {
        linkings.remove(source.id()); // linked again, it comes last
        linkings.put(source.id(), new Linking(source, now));
    }

    void unlink(String id) {
        linkings.remove(id);
    }

    List<Linking> linked() {
        return new ArrayList<>(linkings.values());
    }

    private static String hash(String password) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("MD5").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
