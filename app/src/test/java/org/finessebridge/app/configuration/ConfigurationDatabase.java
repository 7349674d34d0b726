package org.finessebridge.app.configuration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.audit.AuditLog;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The product's tables in memory, with the store of changes, and the failures that a test wants. */
public final class ConfigurationDatabase {

    private final FakeClock time;
    private final Failing database;
    private final TransactionTemplate transactions;
    private final ConfigurationAudit audit;
    private final List<String> auditLog = new ArrayList<>();
    private final ConfigurationWriter writer;
    private final ConfigurationStore store;
    private boolean losesAnswer;

    private static final class Failing extends DelegatingDataSource {

        private boolean isAway;
        private int asked;

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            if (isAway) {
                throw new SQLException("away");
            }
            return super.getConnection();
        }
    }

    public ConfigurationDatabase(FakeClock time, int auditedChanges) {
        this.time = time;
        JdbcDataSource memory = new JdbcDataSource();
        memory.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        this.database = new Failing();
        database.setTargetDataSource(memory);
        Flyway.configure()
                .dataSource(memory)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.audit = new ConfigurationAudit(client(), time, new ConfigurationSettings(auditedChanges));
        this.writer = new ConfigurationWriter(client(), time);
        this.store = new ConfigurationStore(this::transact, writer, audit, new AuditLog(auditLog::add, time));
    }

    private <T extends @Nullable Object> T transact(TransactionCallback<T> action) {
        T result = transactions.execute(action);
        if (losesAnswer) {
            losesAnswer = false;
            throw new TransactionSystemException("the answer to the commit is lost");
        }
        return result;
    }

    public ConfigurationStore store() {
        return store;
    }

    public ConfigurationWriter writer() {
        return writer;
    }

    public ConfigurationAudit audit() {
        return audit;
    }

    /** The lines of the audit's log file. */
    public List<String> auditLog() {
        return auditLog;
    }

    public FakeClock time() {
        return time;
    }

    public JdbcClient client() {
        return JdbcClient.create(database);
    }

    public JdbcTemplate template() {
        return new JdbcTemplate(database);
    }

    /** No connection is to be had from now on, or is again. */
    public void setAway(boolean isAway) {
        database.isAway = isAway;
    }

    /** How often somebody wanted a connection. */
    public int asked() {
        return database.asked;
    }

    /** The next commit is made, and nobody gets to know. */
    public void loseNextAnswer() {
        losesAnswer = true;
    }

    /** How many rows a table has. */
    public int count(String table) {
        return client().sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
