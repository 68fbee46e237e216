package io.github.wristway.account.zepp;

import static io.github.wristway.account.web.ScriptedService.fixture;

import io.github.wristway.account.web.MemoryVault;
import io.github.wristway.account.web.RunningTime;
import io.github.wristway.account.web.ScriptedService;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A bridge and a scripted service, wired to each other. */
final class Stage implements AutoCloseable {
    static final String PASSWORD_STEP = "POST /v2/registrations/tokens";
    static final String SIGN_IN = "POST /v2/client/login";
    static final String RENEW = "GET /v1/client/app_tokens";
    static final String SIGN_OUT = "POST /v1/client/logout";
    static final String PROFILE = "GET /huami.health.getUserInfo.json";
    static final String LIST = "GET /users/7000000001/devices";
    static final String OLDER_LIST = "GET /v1/device/lists.json";
    static final String UNLINK = "DELETE /v1/device/binds.json";
    static final String UNLINK_REST = "DELETE /users/7000000001/devices/C0FFEE000001";

    final ScriptedService service = new ScriptedService();
    final MemoryVault vault = new MemoryVault();
    final RunningTime time = new RunningTime();
    final Map<String, Object> configured = new HashMap<>();
    ZeppBridge bridge;

    Stage() throws IOException {
        configured.put("passwordServer", service.address());
        configured.put("accountServer", service.address());
        configured.put("dataServer", service.address());
        configured.put("connectTimeoutSeconds", 5);
        configured.put("replyTimeoutSeconds", 5);
        start();
        service.on(PASSWORD_STEP, fixture("login1_ok"));
        service.on(SIGN_IN, fixture("login2_ok_mail"));
        service.on(LIST, fixture("devices_one"));
    }

    /** Begins again with the configuration and the vault as they are now. */
    void start() {
        bridge = new ZeppBridge(vault, time, Configured.with(configured));
    }

    void configure(String property, Object value) {
        configured.put(property, value);
        start();
    }

    Account signIn() throws WristwayException {
        return bridge.signIn(new SignIn.Password("anna@example.org", Secret.of("CANARY-PASSWORD")), Owner.NOBODY);
    }

    Account signInWithToken() throws WristwayException {
        service.on(PROFILE, fixture("profile_ok"));
        return bridge.signIn(new SignIn.AppToken("7000000001", Secret.of("CANARY-PASTED-TOKEN"), Optional.empty()), Owner.NOBODY);
    }

    AccountDevice band(Account account) throws WristwayException {
        return bridge.devices(account).get(0);
    }

    @Override
    public void close() {
        service.close();
    }
}
