package org.finessebridge.app.systeminfo;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** SystemInfo: the one resource that answers without credentials and out of service. */
@RestController
class SystemInfoController {

    private final SystemInfos systemInfos;
    private final CurrentServiceState serviceState;

    SystemInfoController(SystemInfos systemInfos, CurrentServiceState serviceState) {
        this.systemInfos = systemInfos;
        this.serviceState = serviceState;
    }

    @GetMapping(SystemInfo.URI)
    ResponseEntity<Object> get(HttpServletRequest request) {
        Object body = request.getParameter("timestamponly") != null
                ? systemInfos.timestamp()
                : systemInfos.of(serviceState.get());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
