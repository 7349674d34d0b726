package org.finessebridge.app.workflow;

import java.util.Collection;
import java.util.function.LongPredicate;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObjects;
import org.finessebridge.app.workflowaction.WorkflowAction;

/**
 * Which workflows may stand beside each other (administration guide, "Manage Workflows").
 *
 * @param isAction whether there is an action of an id
 */
record WorkflowRules(LongPredicate isAction) implements ConfigurationObjects.Rules<Workflow> {

    private static final int MOST = 100;

    @Override
    public void check(Workflow wanted, Collection<Workflow> others) {
        if (others.size() >= MOST) {
            throw new FinesseApiException(ErrorType.MAXIMUM_EXCEEDED, "", "There are " + MOST + " workflows already");
        }
        for (Workflow other : others) {
            if (other.name().equals(wanted.name())) {
                throw new FinesseApiException(
                        ErrorType.FINESSE_API_ERROR, other.uri(), "Another workflow has that name");
            }
        }
        for (long action : wanted.actionIds()) {
            if (!isAction.test(action)) {
                throw new FinesseApiException(
                        ErrorType.FINESSE_API_ERROR,
                        WorkflowAction.PREFIX + action,
                        "There is no workflow action at the uri");
            }
        }
    }
}
