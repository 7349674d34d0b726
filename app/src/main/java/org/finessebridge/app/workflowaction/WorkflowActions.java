package org.finessebridge.app.workflowaction;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;
import org.finessebridge.app.configuration.ConfigurationObjects;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.DocumentKind;
import org.finessebridge.app.configuration.DocumentRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The workflow actions. Safe for use by any thread. */
@Component
public class WorkflowActions {

    private final ConfigurationObjects<WorkflowAction> objects;
    private final List<LongPredicate> users = new CopyOnWriteArrayList<>();

    WorkflowActions(JdbcClient database, ConfigurationStore store) {
        this.objects = new ConfigurationObjects<>(
                "WorkflowAction",
                new DocumentRows<>(database, DocumentKind.WORKFLOW_ACTION, WorkflowAction.class, id -> {}),
                store,
                new WorkflowActionRules(id -> users.stream().anyMatch(user -> user.test(id))));
    }

    /** One of them; null if there is none of that id. */
    public @Nullable WorkflowAction find(long id) {
        return objects.find(id);
    }

    /** Asks somebody, before one is deleted, whether it is still used; while nothing else is changed. */
    public void keepWhile(LongPredicate isUsed) {
        users.add(isUsed);
    }

    ConfigurationObjects<WorkflowAction> objects() {
        return objects;
    }
}
