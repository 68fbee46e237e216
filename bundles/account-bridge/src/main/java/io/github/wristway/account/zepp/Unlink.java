package io.github.wristway.account.zepp;

import io.github.wristway.account.web.AccountBook;
import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.account.web.Wire;
import io.github.wristway.gateway.account.AccountBridge.Keeper;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a device out of an account. The answer to the request proves nothing, because nobody has documented it; what counts
 * is a list read afterwards. So: list, send once, list. What the account forgets with the device is kept from the list right
 * before the request.
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

    Unlinking run(AccountBook<StoredAccount> book, StoredAccount account, AccountDevice device, Keeper keeper) throws WristwayException {
        try {
            return ask(book, account, device, keeper);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Unlinking.UNKNOWN; // it may be on its way, and whoever interrupted us does not want to wait for a list
        }
    }

    /** Once; and again only if the service did not look at it: with a new token if the old one has ended, or in another form that it knows. */
    private Unlinking ask(AccountBook<StoredAccount> book, StoredAccount account, AccountDevice device, Keeper keeper)
            throws WristwayException, InterruptedException {
        Iterator<UnlinkForm> left = forms.iterator();
        UnlinkForm form = left.next();
        boolean renewed = false;
        while (true) {
            Optional<ListedDevice> listed = linked(account, device);
            if (listed.isEmpty()) return Unlinking.ALREADY_GONE;
            Optional<PairingKey> key = listed.get().key();
            if (key.isPresent()) keeper.keep(key.get());
            StoredAccount known = book.find(account.toAccount());
            ServiceRequest removal = request.of(form, known, listed.get(), line.stamp());
            Answer answer = wire.exchange(removal);
            if (answer instanceof Answer.NotSent) throw Wire.offline(removal.server(), answer);
            if (!(answer instanceof Answer.Reply reply)) return looked(account, device);
            Judgement heard = Judgement.of(form.family(), reply);
            boolean tokenEnded = heard.verdict() == Verdict.TOKEN_INVALID && !renewed;
            boolean unknown = heard.verdict() == Verdict.NO_SUCH_CALL;
            if (!tokenEnded && !unknown) return conclude(heard, account, device);
            if (unknown && !left.hasNext()) throw heard.failure();
            if (unknown) form = left.next();
            else line.renewed(known);
            renewed = tokenEnded;
        }
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
