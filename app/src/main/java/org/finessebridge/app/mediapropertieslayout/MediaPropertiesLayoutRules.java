package org.finessebridge.app.mediapropertieslayout;

import java.util.Collection;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObjects;

/** Which layouts may stand beside each other (guide, "MediaPropertiesLayout API Errors"). */
final class MediaPropertiesLayoutRules implements ConfigurationObjects.Rules<MediaPropertiesLayout> {

    /** With the default one (administration guide, "Manage Call Variables Layouts"). */
    private static final int MOST = 200;

    private static final int MOST_POP_OVERS = 5;

    @Override
    public void check(MediaPropertiesLayout wanted, Collection<MediaPropertiesLayout> others) {
        if (others.size() >= MOST) {
            throw new FinesseApiException(
                    ErrorType.MAXIMUM_EXCEEDED, "", "There are " + MOST + " media properties layouts already");
        }
        if (wanted.popOvers() > MOST_POP_OVERS) {
            throw new FinesseApiException(
                    ErrorType.INVALID_INPUT,
                    "showInPopOver",
                    "A layout has " + MOST_POP_OVERS + " variables in the pop-over at most");
        }
        for (MediaPropertiesLayout other : others) {
            if (other.name().equals(wanted.name())) {
                throw new FinesseApiException(ErrorType.FINESSE_API_ERROR, other.uri(), "Another layout has that name");
            }
        }
    }

    @Override
    public void checkDeletion(MediaPropertiesLayout object) {
        if (object.type() == LayoutType.DEFAULT) {
            throw new FinesseApiException(ErrorType.FORBIDDEN, object.uri(), "The default layout may not be deleted");
        }
    }
}
