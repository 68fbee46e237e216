package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.account.Ending.Dropped;
import io.github.wristway.virtual.account.Ending.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what answers a call, and what is wrong with the service today. Does no I/O. */
final class AccountService {
    private static final Pattern DEVICES = Pattern.compile("/users/([^/]+)/devices");
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

    Ending on(AccountRequest request, Optional<AccountFault> fault) {
        if (fault.isEmpty()) return route(request, fault);
        return switch (fault.get()) {
            case OFFLINE -> new Dropped();
            case RATE_LIMITED -> Reply.bare(429);
            case SERVER_ERROR -> Reply.html(500);
            case HTML -> Reply.html(200);
            case UNAUTHORIZED -> request.isForData() ? Reply.invalidToken() : route(request, fault);
            case SESSION_REPLACED -> replaced(request).orElseGet(() -> route(request, fault));
            case TIMEOUT_BEFORE_EFFECT, TIMEOUT_AFTER_EFFECT, ACCEPTED_BUT_LISTED, NOT_ALLOWED -> route(request, fault);
        };
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
        Matcher device = DEVICE.matcher(request.path());
        if (request.method().equals("DELETE") && device.matches()) {
            return unlinkCalls.rest(request, device.group(1), device.group(2), fault);
        }
        return Reply.json(404, Map.of("message", "not found"));
    }
}
