package se.vastkom.goals.malvakt;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;

/**
 * Sends warnings from any source to standard error. Code and not a file, because reading a
 * configuration took longer than all other logging here. Found by Logback; not to be called.
 */
public final class Logging extends ContextAwareBase implements Configurator {

  /** For Logback to make. */
  public Logging() {}

  @Override
  public ExecutionStatus configure(LoggerContext loggers) {
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(loggers);
    lines.setCharset(StandardCharsets.UTF_8);
    lines.setPattern("%level %logger{20} %msg%n");
    lines.start();
    ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
    errors.setContext(loggers);
    errors.setTarget("System.err");
    errors.setEncoder(lines);
    errors.start();
    Logger all = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
    all.setLevel(Level.WARN);
    all.addAppender(errors);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
