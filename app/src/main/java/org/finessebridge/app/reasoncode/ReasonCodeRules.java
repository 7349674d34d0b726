package org.finessebridge.app.reasoncode;

import java.util.Collection;
import java.util.List;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObjects;

/**
 * Which reason codes may stand beside each other (guide, "ReasonCode API Parameters").
 *
 * @param highestCode of the deployment
 */
record ReasonCodeRules(int highestCode) implements ConfigurationObjects.Rules<ReasonCode> {

    static final int HIGHEST_OF_UCCE = 65_535;
    static final int HIGHEST_OF_UCCX = 999;

    /** As many as the original's console takes of each category. */
    private static final int MOST = 100;

    @Override
    public void check(ReasonCode wanted, Collection<ReasonCode> others) {
        if (wanted.code() > highestCode) {
            throw new FinesseApiException(
                    ErrorType.BAD_REQUEST, "code", "code has to be a number from 1 to " + highestCode);
        }
        List<ReasonCode> alike = others.stream()
                .filter(other -> other.category() == wanted.category())
                .toList();
        if (alike.size() >= MOST) {
            throw new FinesseApiException(
                    ErrorType.MAXIMUM_EXCEEDED,
                    wanted.category().name(),
                    "There are " + MOST + " reason codes of the category " + wanted.category() + " already");
        }
        for (ReasonCode other : alike) {
            if (other.code() == wanted.code() || other.label().equals(wanted.label())) {
                throw new FinesseApiException(
                        ErrorType.FINESSE_API_ERROR,
                        other.uri(),
                        "Another reason code of the category has that "
                                + (other.code() == wanted.code() ? "code" : "label"));
            }
        }
    }
}
