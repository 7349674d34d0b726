package org.finessebridge.app.queue;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows queues to every user, whether they serve them or not (guide, "Queue APIs"). */
@RestController
class QueueController {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    private final Directory directory;
    private final CurrentQueues queues;

    QueueController(Directory directory, CurrentQueues queues) {
        this.directory = directory;
        this.queues = queues;
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/Queue/{id}")
    Queue queue(@PathVariable String id) {
        Queue queue = NUMBER.matcher(id).matches() ? queues.find(Long.parseLong(id)) : null;
        if (queue == null) {
            throw new FinesseApiException(ErrorType.NOT_FOUND, id, "The queue does not exist");
        }
        return queue;
    }

    /** The guide knows no list of all; scripts of the original's own library ask for it. */
    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/Queues")
    Queues all() {
        return new Queues(List.copyOf(queues.all()));
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/Queues")
    Queues ofUser(@PathVariable String id) {
        DirectorySnapshot now = directory.snapshot();
        DirectoryUser user = now.findUser(id).orElseThrow(() -> FinesseApiException.userNotFound(id));
        return new Queues(found(UserQueues.of(now, user, queues)));
    }

    private List<Queue> found(Collection<Long> numbers) {
        return numbers.stream()
                .map(queues::find)
                .filter(Objects::nonNull)
                .map(Queue.class::cast)
                .toList();
    }
}
