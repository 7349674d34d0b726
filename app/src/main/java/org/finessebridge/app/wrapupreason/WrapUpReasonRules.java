package org.finessebridge.app.wrapupreason;

import java.util.Collection;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObjects;

/** Which wrap-up reasons may stand beside each other (guide, "WrapUpReason API Parameters"). */
final class WrapUpReasonRules implements ConfigurationObjects.Rules<WrapUpReason> {

    /** As many as the original's console takes. */
    private static final int MOST = 1_500;

    @Override
    public void check(WrapUpReason wanted, Collection<WrapUpReason> others) {
        if (others.size() >= MOST) {
            throw new FinesseApiException(
                    ErrorType.MAXIMUM_EXCEEDED, "", "There are " + MOST + " wrap-up reasons already");
        }
        for (WrapUpReason other : others) {
            if (other.label().equals(wanted.label())) {
                throw new FinesseApiException(
                        ErrorType.FINESSE_API_ERROR, other.uri(), "Another wrap-up reason has that label");
            }
        }
    }
}
