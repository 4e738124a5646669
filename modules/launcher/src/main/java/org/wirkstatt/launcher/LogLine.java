package org.wirkstatt.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One event of the log: UTC time, level, logger, message; a stack trace on lines of its own. The level has its English name whatever the
 * language of the portal, so that a watcher can look for it. Public for {@code java.util.logging}, which makes it by name.
 */
public final class LogLine extends Formatter {

    @Override
    public String format(LogRecord event) {
        StringWriter line = new StringWriter();
        line.append(event.getInstant().toString()).append(' ').append(event.getLevel().getName()).append(' ')
                .append(String.valueOf(event.getLoggerName())).append(' ').append(formatMessage(event)).append(System.lineSeparator());
        if (event.getThrown() != null) {
            event.getThrown().printStackTrace(new PrintWriter(line, true));
        }
        return line.toString();
    }
}
