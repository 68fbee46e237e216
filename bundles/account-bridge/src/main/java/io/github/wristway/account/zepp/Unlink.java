package io.github.wristway.account.zepp;

import io.github.wristway.account.web.AccountBook;
import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.Wire;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a device out of an account. The answer to the request proves nothing, because nobody has documented it; what counts
 * is a list read afterwards. So: list, send once, list.
 */
final class Unlink {
    private static final Logger log = LoggerFactory.getLogger(Unlink.class);

    private final Wire wire;
    private final AccountLine line;
    private final UnlinkRequest request;
    private final List<UnlinkForm> forms;

    Unlink(Wire wire, AccountLine line, UnlinkRequest request, List<UnlinkForm> forms) {
        this.wire = wire;
        this.line = line;
        this.request = request;
        this.forms = forms;
    }

    List<String> preview(AccountBook<StoredAccount> book, StoredAccount account, AccountDevice device) throws WristwayException {
        Optional<ListedDevice> listed = linked(account, device);
        if (listed.isEmpty()) return List.of("nothing: " + account.name() + " does not list " + device.id() + " as linked");
        StoredAccount known = book.find(account.toAccount());
        List<String> lines = new ArrayList<>();
        for (UnlinkForm form : forms) {
            if (!lines.isEmpty()) lines.add("and only if Zepp does not know that request (404 or 405):");
            lines.addAll(request.of(form, known, listed.get(), line.stamp()).masked());
        }
        return lines;
    }

    Unlinking run(AccountBook<StoredAccount> book, StoredAccount account, AccountDevice device) throws WristwayException {
        Optional<ListedDevice> listed = linked(account, device);
        if (listed.isEmpty()) return Unlinking.ALREADY_GONE;
        Judgement last = null;
        for (UnlinkForm form : forms) {
            StoredAccount known = book.find(account.toAccount());
            Answer answer;
            try {
                answer = send(form, known, listed.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Unlinking.UNKNOWN; // it may be on its way, and whoever interrupted us does not want to wait for a list
            }
            if (answer instanceof Answer.NotSent) throw Wire.offline(request.of(form, known, listed.get(), line.stamp()).server(), answer);
            if (!(answer instanceof Answer.Reply reply)) return looked(account, device);
            last = Judgement.of(form.family(), reply);
            if (last.verdict() != Verdict.NO_SUCH_CALL) return conclude(last, account, device);
        }
        throw last.failure();
    }

    /** Once; and once more with a new token if the service refused the old one, because then it did not look at the rest. */
    private Answer send(UnlinkForm form, StoredAccount account, ListedDevice device) throws WristwayException, InterruptedException {
        Answer answer = wire.exchange(request.of(form, account, device, line.stamp()));
        if (answer instanceof Answer.Reply reply && Judgement.of(form.family(), reply).verdict() == Verdict.TOKEN_INVALID) {
            return wire.exchange(request.of(form, line.renewed(account), device, line.stamp()));
        }
        return answer;
    }

    private Unlinking conclude(Judgement heard, StoredAccount account, AccountDevice device) throws WristwayException {
        log.debug("unlinking {}: {}", device.id(), heard);
        boolean gatewayGaveUp = heard.status() == 502 || heard.status() == 504; // what stands behind it may still be at work
        return switch (heard.verdict().kind()) {
            case DONE, GARBLED -> looked(account, device);
            case SIGN_IN -> throw heard.failure();
            case WAIT -> {
                if (heard.verdict() == Verdict.RATE_LIMITED) throw heard.failure();
                yield gatewayGaveUp ? looked(account, device) : unlessGone(heard, account, device);
            }
            case REFUSED -> unlessGone(heard, account, device);
        };
    }

    /** It said no. Believed only if the list agrees; without a list, only a no that is documented. */
    private Unlinking unlessGone(Judgement heard, StoredAccount account, AccountDevice device) throws WristwayException {
        Unlinking seen = looked(account, device);
        boolean documented = heard.verdict() == Verdict.BAD_REQUEST || heard.verdict() == Verdict.CONFLICT;
        if (seen == Unlinking.STILL_LISTED || seen == Unlinking.UNKNOWN && documented) throw heard.failure();
        return seen;
    }

    private Unlinking looked(StoredAccount account, AccountDevice device) {
        try {
            return linked(account, device).isPresent() ? Unlinking.STILL_LISTED : Unlinking.GONE;
        } catch (WristwayException e) {
            log.warn("{} was asked to be unlinked, but its account cannot be listed: {}", device.id(), e.getMessage());
            return Unlinking.UNKNOWN;
        }
    }

    private Optional<ListedDevice> linked(StoredAccount account, AccountDevice device) throws WristwayException {
        DeviceList list = line.devices(account);
        if (!list.stated()) throw new MalformedMessage("Zepp answered without a list of devices");
        return list.linked(device);
    }
}
