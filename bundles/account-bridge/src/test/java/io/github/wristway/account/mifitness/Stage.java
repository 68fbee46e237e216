package io.github.wristway.account.mifitness;

import static io.github.wristway.account.web.ScriptedService.answers;
import static io.github.wristway.account.web.ScriptedService.fixture;

import io.github.wristway.account.web.MemoryVault;
import io.github.wristway.account.web.RunningTime;
import io.github.wristway.account.web.ScriptedService;
import io.github.wristway.account.web.ScriptedService.Line;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;

/** A bridge and a scripted service, wired to each other. */
final class Stage implements AutoCloseable {
    static final String START = "GET /pass/serviceLogin";
    static final String PASSWORD = "POST /pass/serviceLoginAuth2";
    static final String SECOND_FACTOR = "POST /pass/loginStep2";
    static final String PICTURE = "GET /pass/getCode";
    static final String SCAN = "GET /longPolling/loginUrl";
    static final String POLL = "GET /lp/s";
    static final String TOKEN = "GET /healthapp/sts";
    static final String LIST = "POST /app/v1/source/get_source_list";

    static final Secret PASSWORD_OF_ANNA = Secret.of("CANARY-PASSWORD");

    final ScriptedService service = new ScriptedService();
    final MemoryVault vault = new MemoryVault();
    final RunningTime time = new RunningTime();
    final ScriptedOwner owner = new ScriptedOwner();
    MiFitnessBridge bridge;

    Stage() throws IOException {
        start();
        service.on(START, fixture("xiaomi_serviceLogin"));
        service.on(PASSWORD, here("xiaomi_auth2_ok"));
        service.on(TOKEN, fixture("xiaomi_sts_ok"));
        service.on(LIST, inClear("xiaomi_source_list"));
    }

    /** Begins again with the vault as it is now. */
    void start() {
        Map<String, Object> configured = Map.of("accountServer", service.address(), "dataServer", service.address(), "replyTimeoutSeconds", 5);
        bridge = new MiFitnessBridge(vault, time, (MiFitnessConfig) Proxy.newProxyInstance(Stage.class.getClassLoader(),
                new Class<?>[] {MiFitnessConfig.class}, (proxy, method, arguments) -> configured.getOrDefault(method.getName(), method.getDefaultValue())));
    }

    Account signIn() throws WristwayException {
        return bridge.signIn(new SignIn.Password("anna@example.org", PASSWORD_OF_ANNA), owner);
    }

    /** A recorded answer that sends us to the scripted service instead of the vendor's. */
    Line here(String name) {
        Line recorded = fixture(name);
        return new Line(recorded.status(), recorded.headers(), recorded.body().replaceAll("https://[a-z0-9.-]+", service.address()), false, false);
    }

    /** The answer unsealed, for its seal depends on the question. */
    static Line inClear(String name) {
        return answers(200, ScriptedService.recorded(name).getAsJsonObject("bodyPlain").toString());
    }

    @Override
    public void close() {
        service.close();
    }
}
