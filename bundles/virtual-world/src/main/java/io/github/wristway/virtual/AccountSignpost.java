package io.github.wristway.virtual;

import java.io.IOException;
import java.net.URI;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Points the account bridge at the stand-in, unless somebody has pointed it elsewhere. */
final class AccountSignpost implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AccountSignpost.class);
    private static final String PID = "io.github.wristway.account.zepp";
    private static final String PUT_UP_BY = "putUpBy";
    private static final String US = "io.github.wristway.virtual";

    private final Configuration configuration;

    private AccountSignpost(Configuration configuration) {
        this.configuration = configuration;
    }

    static Optional<AccountSignpost> putUp(ConfigurationAdmin configurations, URI server) throws IOException {
        if (pointsElsewhere(configurations)) {
            log.info("account bridge: its configuration is left alone; the stand-in listens at {}", server);
            return Optional.empty();
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("passwordServer", server.toString());
        properties.put("accountServer", server.toString());
        properties.put("dataServer", server.toString());
        properties.put(PUT_UP_BY, US);
        Configuration configuration = configurations.getConfiguration(PID, "?");
        configuration.update(properties);
        return Optional.of(new AccountSignpost(configuration));
    }

    /** One that we left behind when the machine was switched off points nowhere, and counts as ours. */
    private static boolean pointsElsewhere(ConfigurationAdmin configurations) throws IOException {
        try {
            Configuration[] found = configurations.listConfigurations("(service.pid=" + PID + ")");
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
            log.warn("account bridge: its configuration still points to the stand-in, which is gone; delete {}", PID, e);
        } catch (IllegalStateException e) {
            log.debug("account bridge: somebody deleted its configuration already", e);
        }
    }
}
