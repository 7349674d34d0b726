package org.finessebridge.app.audit;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.log.RolledFile;
import org.finessebridge.app.time.Ticker;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes the audit to {@code logs/audit/audit.log} in the data directory. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %msg%n";
    private static final int DAYS = 90;

    @Bean(initMethod = "start", destroyMethod = "stop")
    AsyncAppender auditFile(DataDirectory data) {
        return RolledFile.of(
                (LoggerContext) LoggerFactory.getILoggerFactory(),
                "audit",
                data.ownerAlone("logs").resolve("audit").resolve("audit.log"),
                DAYS,
                PATTERN);
    }

    /** It has a file of its own, and is not to be seen in any other log. */
    @Bean
    AuditLog auditLog(AsyncAppender auditFile, Ticker ticker) {
        Logger logger = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(AuditLog.class);
        String caller = AuditLog.class.getName();
        return new AuditLog(
                line -> auditFile.doAppend(new LoggingEvent(caller, logger, Level.INFO, line, null, null)), ticker);
    }
}
