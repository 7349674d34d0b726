package org.finessebridge.app.workflow;

import java.util.List;
import java.util.Objects;
import org.finessebridge.app.configuration.ConfigurationObjects;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.DocumentKind;
import org.finessebridge.app.configuration.DocumentRows;
import org.finessebridge.app.configuration.TeamAssignments;
import org.finessebridge.app.configuration.TeamAssignments.Kind;
import org.finessebridge.app.configuration.TeamObjects;
import org.finessebridge.app.workflow.ShownWorkflow.Actions;
import org.finessebridge.app.workflow.ShownWorkflow.Summary;
import org.finessebridge.app.workflowaction.WorkflowActions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The workflows, and which of them a team has; none is for all. Safe for use by any thread. */
@Component
public class Workflows {

    /** How many a team may have (administration guide, "Manage Workflows"). */
    public static final int MOST_OF_A_TEAM = 20;

    private final ConfigurationObjects<Workflow> objects;
    private final TeamObjects<Workflow> ofTeams;
    private final WorkflowActions actions;

    Workflows(JdbcClient database, ConfigurationStore store, TeamAssignments assignments, WorkflowActions actions) {
        this.objects = new ConfigurationObjects<>(
                "Workflow",
                new DocumentRows<>(
                        database, DocumentKind.WORKFLOW, Workflow.class, id -> assignments.remove(Kind.WORKFLOW, id)),
                store,
                new WorkflowRules(id -> actions.find(id) != null));
        this.ofTeams = new TeamObjects<>(objects, assignments, Kind.WORKFLOW, workflow -> false);
        this.actions = actions;
        actions.keepWhile(action ->
                objects.all().stream().anyMatch(workflow -> workflow.actionIds().contains(action)));
    }

    /** Which of them teams have. */
    public TeamObjects<Workflow> ofTeams() {
        return ofTeams;
    }

    /** Some of them with what their actions are called. */
    public WorkflowList shown(List<Workflow> workflows) {
        return new WorkflowList(workflows.stream().map(this::shown).toList());
    }

    ShownWorkflow shown(Workflow workflow) {
        List<Summary> summaries = workflow.actionIds().stream()
                .map(actions::find)
                .filter(Objects::nonNull)
                .map(action -> new Summary(action.name(), action.type(), action.uri()))
                .toList();
        return new ShownWorkflow(
                workflow.uri(),
                workflow.name(),
                workflow.description(),
                workflow.media(),
                workflow.triggerSet(),
                workflow.conditionSet(),
                new Actions(summaries));
    }

    ConfigurationObjects<Workflow> objects() {
        return objects;
    }
}
