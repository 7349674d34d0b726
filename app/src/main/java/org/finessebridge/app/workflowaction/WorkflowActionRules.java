package org.finessebridge.app.workflowaction;

import java.util.Collection;
import java.util.function.LongPredicate;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObjects;

/**
 * Which actions may stand beside each other (guide, "WorkflowAction").
 *
 * @param isUsed whether a workflow has the one of an id
 */
record WorkflowActionRules(LongPredicate isUsed) implements ConfigurationObjects.Rules<WorkflowAction> {

    private static final int MOST = 100;

    @Override
    public void check(WorkflowAction wanted, Collection<WorkflowAction> others) {
        if (others.size() >= MOST) {
            throw new FinesseApiException(
                    ErrorType.MAXIMUM_EXCEEDED, "", "There are " + MOST + " workflow actions already");
        }
        for (WorkflowAction other : others) {
            if (other.name().equals(wanted.name())) {
                throw new FinesseApiException(
                        ErrorType.FINESSE_API_ERROR, other.uri(), "Another workflow action has that name");
            }
        }
    }

    @Override
    public void checkDeletion(WorkflowAction action) {
        if (isUsed.test(action.id())) {
            throw new FinesseApiException(ErrorType.IN_USE, action.uri(), "A workflow has the action");
        }
    }
}
