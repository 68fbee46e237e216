package io.github.wristway.account.zepp;

import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.base.AccountRefused;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The way in with a Xiaomi account: its owner signs in on Xiaomi's own page, where pictures are read and second factors typed, and brings back
 * the address on which the browser ended. In it is a code:
 * <pre>
 * granted  https://the host that was agreed on/…?code=ALSG_CLOUDSRV_…
 * refused  the same with error= and perhaps error_description=
 * </pre>
 * Nobody but its owner has seen the address: no word about it quotes it.
 */
final class BrowserSignIn {
    private static final int LONGEST_ADDRESS = 4096;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.~-]{8,512}");
    private static final Pattern ERROR = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final ZeppSettings.BrowserStep step;
    private final String country;

    BrowserSignIn(ZeppSettings settings) {
        this.step = settings.browser();
        this.country = settings.app().country();
    }

    SignInCode code(Owner owner) throws WristwayException {
        Secret address = owner.visit(step.page());
        return new SignInCode(Secret.of(read(address.reveal().strip())), step.thirdName(), step.grantType(), country, Optional.empty());
    }

    private String read(String address) throws WristwayException {
        if (address.length() > LONGEST_ADDRESS) throw wrong("what was brought back is longer than an address is");
        URI ended = uri(address);
        if (!"https".equals(ended.getScheme()) || ended.getUserInfo() != null || !step.endsAt().equalsIgnoreCase(ended.getHost())) {
            throw wrong("the address does not begin with https://" + step.endsAt() + "/");
        }
        AddressParts parts = AddressParts.of(address);
        if (parts.has("error")) {
            String error = parts.text("error").filter(text -> ERROR.matcher(text).matches()).map(text -> " (error " + text + ")").orElse("");
            throw new AccountRefused("Xiaomi did not let you in" + error, "Begin again, sign in on the page and agree to what it asks");
        }
        String code = parts.text("code").orElseThrow(() -> wrong("the address has no code in it"));
        if (!CODE.matcher(code).matches()) throw wrong("the code in the address is none that Xiaomi gives");
        return code;
    }

    private URI uri(String address) throws InvalidRequest {
        try {
            return new URI(address);
        } catch (URISyntaxException quotesIt) {
            throw wrong("what was brought back is no address");
        }
    }

    private InvalidRequest wrong(String what) {
        return new InvalidRequest(what, "Sign in on the page; when the browser ends at https://" + step.endsAt() + "/…, copy all of its address, "
                + "even if the page shows an error");
    }
}
