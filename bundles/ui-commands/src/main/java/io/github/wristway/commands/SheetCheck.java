package io.github.wristway.commands;

import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.SheetVerdict;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whether a handover sheet is to be believed. Its signature fits, or we would not come here; but whose key is it, and does the
 * page around it say what is signed?
 *
 * @param fingerprint what somebody knows the key by
 */
record SheetCheck(SheetVerdict verdict, Bytes content, Optional<String> fingerprint) {
    /** For scripts. */
    record Facts(Outcome outcome, String message, boolean ours, HandoverSheet sheet, String fingerprint) {}

    Answer<HandoverSheet.Line> answer() {
        HandoverSheet sheet = verdict.sheet();
        Facts facts = new Facts(outcome(), Typesetting.sentence(says()), verdict.ours(), sheet, sheet.maker().fingerprint());
        return SheetFiles.shown(sheet, facts.outcome(), facts.message()).telling(facts);
    }

    private Outcome outcome() {
        if (verdict.trouble().isPresent() || isOtherKey() || isOtherPage()) return Outcome.TAMPERED;
        return isVouchedFor() ? verdict.sheet().outcome() : Outcome.PARTIAL;
    }

    private boolean isVouchedFor() {
        return verdict.ours() || fingerprint.isPresent();
    }

    private boolean isOtherKey() {
        return fingerprint.filter(typed -> !verdict.sheet().maker().goesBy(typed)).isPresent();
    }

    /** Another version of Wristway may lay the page out in another way; that cannot be told apart. */
    private boolean isOtherPage() {
        String text = new String(content.toArray(), StandardCharsets.UTF_8);
        return !text.stripLeading().startsWith("{") && !text.equals(SheetPage.of(verdict.sheet()));
    }

    private String says() {
        if (verdict.trouble().isPresent()) return "the signature is this gateway's own, but " + verdict.trouble().get();
        if (isOtherKey()) return "the signature fits, but it is by another key than the one that you expect";
        if (isOtherPage()) return "the page was changed, or made by another version of Wristway: believe only the lines above, which are signed";
        if (verdict.ours()) return "genuine: signed by this gateway. It says: " + verdict.sheet().says();
        if (isVouchedFor()) return "genuine: signed by the key that you expect. It says: " + verdict.sheet().says();
        return "the signature fits, but anybody can make a key: ask the previous owner for the fingerprint, and add it with --fingerprint. It says: "
                + verdict.sheet().says();
    }
}
