package io.github.wristway.account.mifitness;

import static io.github.wristway.account.web.Property.line;
import static io.github.wristway.account.web.Property.require;

import io.github.wristway.account.web.Patience;
import io.github.wristway.account.web.Property;
import io.github.wristway.account.web.Server;
import io.github.wristway.account.web.SignInBudget;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The configuration, checked once: a wrong value is refused in the words of the configuration. */
record MiFitnessSettings(Servers servers, Paths paths, App app, SignInBudget.Limits passwords, Patience patience) {
    record Servers(Server account, Server data, List<String> trustedDomains) {
        /** An address that the service named, if it lies within the vendor's domains or at a configured server. */
        Optional<URI> trusted(String named) {
            try {
                URI uri = new URI(named);
                boolean ours = Stream.of(account, data).anyMatch(server -> named.startsWith(server + "/"));
                boolean vendors = "https".equals(uri.getScheme()) && uri.getUserInfo() == null && uri.getPort() == -1
                        && uri.getHost() != null && Server.trusted(uri.getHost(), trustedDomains).isPresent();
                return ours || vendors ? Optional.of(uri) : Optional.empty();
            } catch (URISyntaxException noAddress) {
                return Optional.empty();
            }
        }
    }

    record Paths(String start, String password, String secondFactor, String scan, String devices) {}

    /** What the service believes that we are. */
    record App(String serviceId, String callback, String sdkVersion, String userAgent, String region, String locale) {}

    static MiFitnessSettings from(MiFitnessConfig config) {
        Servers servers = new Servers(Server.configured("accountServer", config.accountServer()),
                Server.configured("dataServer", config.dataServer()), Property.domains("trustedDomains", config.trustedDomains()));
        Paths paths = new Paths(path("startPath", config.startPath()), path("passwordPath", config.passwordPath()),
                path("secondFactorPath", config.secondFactorPath()), path("scanPath", config.scanPath()),
                path("devicesPath", config.devicesPath()));
        App app = new App(line("serviceId", config.serviceId()), line("callback", config.callback()),
                line("sdkVersion", config.sdkVersion()), line("userAgent", config.userAgent()), line("region", config.region()),
                line("locale", config.locale()));
        return new MiFitnessSettings(servers, paths, app,
                Property.passwordLimits(config.passwordTries(), config.passwordTriesWithinMinutes()), Property.patience(config.connectTimeoutSeconds(),
                config.replyTimeoutSeconds(), config.readAttempts(), config.firstWaitSeconds(), config.longestWaitSeconds(),
                config.largestReplyKib()));
    }

    private static String path(String property, String value) {
        require(value.matches("/[A-Za-z0-9._~%/-]*"), property + " must begin with a slash and have no blanks or ?, not \"" + value + "\"");
        return value;
    }
}
