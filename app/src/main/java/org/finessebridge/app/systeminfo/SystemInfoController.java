package org.finessebridge.app.systeminfo;

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
    ResponseEntity<SystemInfo> get() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(systemInfos.of(serviceState.get()));
    }

    @GetMapping(value = SystemInfo.URI, params = "timestamponly")
    ResponseEntity<SystemInfo.Timestamp> timestamp() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(systemInfos.timestamp());
    }
}
