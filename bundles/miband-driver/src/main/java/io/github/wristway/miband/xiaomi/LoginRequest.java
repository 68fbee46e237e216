package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.xiaomi.proto.Account;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Companion;

/** What we say to log in. Source: Gadgetbridge and AstroBox, read for facts. */
public final class LoginRequest {
    private LoginRequest() {}

    /** @param ours a random number, new for each connection */
    public static Command nonce(Bytes ours) {
        return Topic.NONCE.command().setAccount(Account.newBuilder()
                .setHostNonce(Account.Nonce.newBuilder().setNonce(Wire.field(ours)))).build();
    }

    /** @param companion who we are */
    public static Command proof(Agreement agreement, Companion companion) {
        return Topic.PROOF.command().setAccount(Account.newBuilder().setProof(Account.Proof.newBuilder()
                .setSign(Wire.field(agreement.proof()))
                .setCompanion(Wire.field(agreement.seal(Wire.encode(companion)))))).build();
    }
}
