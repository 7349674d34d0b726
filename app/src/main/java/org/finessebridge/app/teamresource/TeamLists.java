package org.finessebridge.app.teamresource;

import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObject;
import org.finessebridge.app.configuration.ObjectId;
import org.finessebridge.app.configuration.TeamObjects;
import org.finessebridge.app.mediapropertieslayout.MediaPropertiesLayoutList;
import org.finessebridge.app.mediapropertieslayout.MediaPropertiesLayouts;
import org.finessebridge.app.reasoncode.ReasonCode;
import org.finessebridge.app.reasoncode.ReasonCodeList;
import org.finessebridge.app.reasoncode.ReasonCodes;
import org.finessebridge.app.workflow.WorkflowList;
import org.finessebridge.app.workflow.Workflows;
import org.finessebridge.app.wrapupreason.WrapUpReason;
import org.finessebridge.app.wrapupreason.WrapUpReasonList;
import org.finessebridge.app.wrapupreason.WrapUpReasons;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What a team has, as its members see it: the same below {@code TeamResource} and below {@code User}, which differ in
 * who may read.
 */
@Component
record TeamLists(
        ReasonCodes codes,
        WrapUpReasons reasons,
        PhoneBookAnswers books,
        MediaPropertiesLayouts layouts,
        Workflows workflows) {

    /** @throws FinesseApiException 400 without a category */
    ReasonCodeList reasonCodes(String teamId, @Nullable String category) {
        return CategoryQuery.list(category, wanted -> codes.of(teamId, wanted));
    }

    /** @throws FinesseApiException 404 */
    ReasonCode reasonCode(String teamId, String id) {
        return one(codes.ofTeams(), teamId, id);
    }

    WrapUpReasonList wrapUpReasons(String teamId) {
        return new WrapUpReasonList(reasons.ofTeams().of(teamId));
    }

    /** @throws FinesseApiException 404 */
    WrapUpReason wrapUpReason(String teamId, String id) {
        return one(reasons.ofTeams(), teamId, id);
    }

    /** @throws FinesseApiException 416 */
    ResponseEntity<PhoneBooksWithContacts> phoneBooks(String teamId, @Nullable String range) {
        return books.of(teamId, range);
    }

    /** Every team has all: which one a call has is said by the call. */
    MediaPropertiesLayoutList mediaPropertiesLayouts() {
        return new MediaPropertiesLayoutList(layouts.all());
    }

    WorkflowList workflows(String teamId) {
        return workflows.shown(workflows.ofTeams().of(teamId));
    }

    private static <T extends ConfigurationObject> T one(TeamObjects<T> objects, String teamId, String id) {
        return objects.findOf(teamId, ObjectId.of(id))
                .orElseThrow(() -> new FinesseApiException(ErrorType.NOT_FOUND, id, "The team has no such object"));
    }
}
