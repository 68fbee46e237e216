package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.account.Ending.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Zepp and Zepp Life: finds what answers a call, and what is wrong with the service today. Does no I/O. */
final class AccountService implements AccountFamily {
    private static final Pattern DEVICES = Pattern.compile("/users/([^/]+)/devices");
    private static final Pattern EVENTS = Pattern.compile("/users/([^/]+)/events");
    private static final Pattern DEVICE = Pattern.compile("/users/([^/]+)/devices/([^/]+)");

    private final Time time;
    private final PasswordStep passwordStep;
    private final TokenSteps tokenSteps;
    private final Reading reading;
    private final HistoryCalls historyCalls;
    private final LinkCalls linkCalls;
    private final UnlinkCalls unlinkCalls;

    AccountService(Users users, Time time) {
        Sessions sessions = new Sessions(time);
        DataGate gate = new DataGate(sessions);
        this.time = time;
        this.passwordStep = new PasswordStep(users, sessions, time);
        this.tokenSteps = new TokenSteps(sessions);
        this.reading = new Reading(gate, time);
        this.historyCalls = new HistoryCalls(gate);
        this.linkCalls = new LinkCalls(gate, users, time);
        this.unlinkCalls = new UnlinkCalls(gate, users);
    }

    /** Whatever no other family takes. */
    @Override
    public boolean serves(String path) {
        return true;
    }

    @Override
    public Ending on(AccountRequest request, Optional<AccountFault> fault) {
        if (fault.equals(Optional.of(AccountFault.UNAUTHORIZED)) && request.isForData()) return Reply.invalidToken();
        if (fault.equals(Optional.of(AccountFault.SESSION_REPLACED))) return replaced(request).orElseGet(() -> route(request, fault));
        return route(request, fault);
    }

    private Optional<Ending> replaced(AccountRequest request) {
        if (request.isForData()) {
            return Optional.of(request.isLegacy() ? Reply.legacyReplaced(time.now()) : Reply.replaced(time.now()));
        }
        return switch (request.path()) {
            case "/v1/client/app_tokens", "/v1/client/renew_login_token" -> Optional.of(Reply.tokenReplaced(time.now()));
            default -> Optional.empty();
        };
    }

    private Ending route(AccountRequest request, Optional<AccountFault> fault) {
        return switch (request.method() + " " + request.path()) {
            case "POST /v2/registrations/tokens" -> passwordStep.on(request);
            case "POST /v2/client/login" -> tokenSteps.login(request);
            case "GET /v1/client/app_tokens" -> tokenSteps.newAppToken(request);
            case "GET /v1/client/renew_login_token" -> tokenSteps.renewLoginToken(request);
            case "POST /v1/client/logout" -> tokenSteps.logout(request);
            case "GET /huami.health.getUserInfo.json" -> reading.profile(request);
            case "GET /v1/device/lists.json" -> reading.history(request);
            case "GET /v1/data/band_data.json" -> historyCalls.days(request);
            case "GET /v1/sport/run/history.json" -> historyCalls.workouts(request);
            case "GET /v1/sport/run/detail.json" -> historyCalls.workout(request);
            case "GET /v1/device/binds.json" -> linkCalls.mayLink(request);
            case "POST /v1/device/binds.json" -> linkCalls.link(request);
            case "DELETE /v1/device/binds.json" -> unlinkCalls.legacy(request, fault);
            default -> routeByUser(request, fault);
        };
    }

    private Ending routeByUser(AccountRequest request, Optional<AccountFault> fault) {
        Matcher devices = DEVICES.matcher(request.path());
        if (request.method().equals("GET") && devices.matches()) return reading.devices(request, devices.group(1));
        Matcher events = EVENTS.matcher(request.path());
        if (request.method().equals("GET") && events.matches()) return historyCalls.events(request, events.group(1));
        Matcher device = DEVICE.matcher(request.path());
        if (request.method().equals("DELETE") && device.matches()) {
            return unlinkCalls.rest(request, device.group(1), device.group(2), fault);
        }
        return Reply.json(404, Map.of("message", "not found"));
    }
}
