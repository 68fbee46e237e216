package io.github.wristway.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged goes to files in the data folder; the terminal belongs to the user. */
final class Log {
    private static final int LARGEST_FILE_BYTES = 1_000_000;
    private static final int FILES = 5;

    private Log() {}

    static void begin(HomeFolder home, DataFolder data) throws LaunchFailed {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$-7s %3$s: %5$s%6$s%n");
        try {
            Path own = data.conf().resolve("logging.properties");
            Path levels = Files.exists(own) ? own : home.conf().resolve("logging.properties");
            try (InputStream in = Files.newInputStream(levels)) {
                LogManager.getLogManager().readConfiguration(in);
            }
            String pattern = data.log().toString().replace("%", "%%") + "/wristway-%g.log";
            FileHandler file = new FileHandler(pattern, LARGEST_FILE_BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            file.setEncoding("UTF-8");
            file.setLevel(Level.ALL);
            Logger.getLogger("").addHandler(file);
            System.setOut(new PrintStream(new Lines("stdout"), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new Lines("stderr"), true, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LaunchFailed(ExitStatus.STORAGE, "The log cannot be written: " + e.getMessage(), e);
        }
    }

    /** What some library prints instead of logging it. */
    private static final class Lines extends OutputStream {
        private final Logger log;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(String name) {
            this.log = Logger.getLogger(name);
        }

        @Override
        public void write(int single) {
            if (single != '\n') {
                line.write(single);
            } else {
                log.warning(line.toString(StandardCharsets.UTF_8));
                line.reset();
            }
        }
    }

    /** The framework's own voice. */
    static final class OfFramework extends org.apache.felix.framework.Logger {
        private static final Logger LOG = Logger.getLogger("org.apache.felix.framework");

        @Override
        protected void doLog(int level, String message, Throwable cause) {
            Level at = level == LOG_ERROR ? Level.SEVERE : level == LOG_WARNING ? Level.WARNING : Level.FINE;
            LOG.log(at, message, cause);
        }
    }
}
