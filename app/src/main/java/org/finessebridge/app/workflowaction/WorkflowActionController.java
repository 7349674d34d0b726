package org.finessebridge.app.workflowaction;

import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.ConfigurationRequests;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workflow actions, for those who configure them (guide, "WorkflowAction APIs"). */
@RestController
class WorkflowActionController {

    private final ConfigurationRequests<WorkflowAction> requests;

    WorkflowActionController(WorkflowActions actions) {
        this.requests = new ConfigurationRequests<>(actions.objects());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/WorkflowAction/{id}")
    WorkflowAction get(@PathVariable String id) {
        return requests.get(id);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/WorkflowActions")
    WorkflowActionList list() {
        return new WorkflowActionList(requests.all());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping({"/finesse/api/WorkflowAction", "/finesse/api/WorkflowActions"})
    ResponseEntity<Void> create(Body<WorkflowActionBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return requests.create(caller.loginId(), body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/WorkflowAction/{id}")
    void update(@PathVariable String id, Body<WorkflowActionBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        requests.update(caller.loginId(), id, body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping("/finesse/api/WorkflowAction/{id}")
    void delete(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        requests.delete(caller.loginId(), id);
    }
}
