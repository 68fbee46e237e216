package io.github.wristway.host.control;

import java.util.Collections;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Carries what OSGi's own services log (a component that fails to start, say) into the gateway's one log. */
final class LogBridge implements ServiceTrackerCustomizer<LogReaderService, LogReaderService>, AutoCloseable {
    private static final Map<LogLevel, Level> LEVELS = Map.of(
            LogLevel.AUDIT, Level.INFO,
            LogLevel.ERROR, Level.SEVERE,
            LogLevel.WARN, Level.WARNING,
            LogLevel.INFO, Level.INFO,
            LogLevel.DEBUG, Level.FINE,
            LogLevel.TRACE, Level.FINER);

    private final BundleContext context;
    private final LogListener carrier = LogBridge::carry;
    private final ServiceTracker<LogReaderService, LogReaderService> readers;

    LogBridge(BundleContext context) {
        this.context = context;
        this.readers = new ServiceTracker<>(context, LogReaderService.class, this);
        readers.open();
    }

    private static void carry(LogEntry entry) {
        // framework, bundle and service events: only what went wrong is worth a line
        boolean event = entry.getLoggerName().startsWith("Events.");
        if (event && entry.getLogLevel() != LogLevel.ERROR && entry.getLogLevel() != LogLevel.WARN) return;
        String from = entry.getBundle().getSymbolicName();
        Logger.getLogger(from).log(LEVELS.get(entry.getLogLevel()), entry.getMessage(), entry.getException());
    }

    @Override
    public LogReaderService addingService(ServiceReference<LogReaderService> reference) {
        LogReaderService reader = context.getService(reference);
        Collections.list(reader.getLog()).forEach(LogBridge::carry);
        reader.addLogListener(carrier);
        return reader;
    }

    @Override
    public void modifiedService(ServiceReference<LogReaderService> reference, LogReaderService reader) {
        // the same log still
    }

    @Override
    public void removedService(ServiceReference<LogReaderService> reference, LogReaderService reader) {
        reader.removeLogListener(carrier);
        context.ungetService(reference);
    }

    @Override
    public void close() {
        readers.close();
    }
}
