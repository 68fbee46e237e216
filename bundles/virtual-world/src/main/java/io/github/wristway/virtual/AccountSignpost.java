package io.github.wristway.virtual;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Points an account bridge at the stand-in, unless somebody has pointed it elsewhere. */
final class AccountSignpost implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AccountSignpost.class);
    /** The bridges, and which of their properties say where a server is. */
    private static final Map<String, List<String>> SERVERS = Map.of(
            "io.github.wristway.account.zepp", List.of("passwordServer", "accountServer", "dataServer"),
            "io.github.wristway.account.mifitness", List.of("accountServer", "dataServer"));
    private static final String PUT_UP_BY = "putUpBy";
    private static final String US = "io.github.wristway.virtual";

    private final String pid;
    private final Configuration configuration;

    private AccountSignpost(String pid, Configuration configuration) {
        this.pid = pid;
        this.configuration = configuration;
    }

    /** One for each bridge. */
    static List<AccountSignpost> putUp(ConfigurationAdmin configurations, URI server) throws IOException {
        List<AccountSignpost> up = new ArrayList<>();
        for (String pid : SERVERS.keySet()) putUp(configurations, pid, server).ifPresent(up::add);
        return up;
    }

    private static Optional<AccountSignpost> putUp(ConfigurationAdmin configurations, String pid, URI server) throws IOException {
        if (pointsElsewhere(configurations, pid)) {
            log.info("{}: its configuration is left alone; the stand-in listens at {}", pid, server);
            return Optional.empty();
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        SERVERS.get(pid).forEach(property -> properties.put(property, server.toString()));
        properties.put(PUT_UP_BY, US);
        Configuration configuration = configurations.getConfiguration(pid, "?");
        configuration.update(properties);
        return Optional.of(new AccountSignpost(pid, configuration));
    }

    /** One that was left behind when the gateway was stopped, or the machine switched off, points nowhere, and counts as ours. */
    private static boolean pointsElsewhere(ConfigurationAdmin configurations, String pid) throws IOException {
        try {
            Configuration[] found = configurations.listConfigurations("(service.pid=" + pid + ")");
            return found != null && !US.equals(found[0].getProperties().get(PUT_UP_BY));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the filter is a constant", e);
        }
    }

    @Override
    public void close() {
        try {
            configuration.delete();
        } catch (IOException e) {
            log.warn("an account bridge still points to the stand-in, which is gone; delete its configuration {}", pid, e);
        } catch (IllegalStateException e) {
            log.debug("{}: somebody deleted its configuration already", pid, e);
        }
    }
}
