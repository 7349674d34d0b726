package org.finessebridge.app.serviceability;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.xml.FinesseXml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What monitoring tools of contact centres ask each of their servers (guide, "Diagnostic Portal"): the
 * performance information, with the names that the original was seen to give its properties.
 */
@RestController
class DiagnosticPortalController {

    private static final String NAMESPACE = "http://www.cisco.com/vtg/diagnosticportal";

    private final Counters counters;
    private final Totals totals;

    DiagnosticPortalController(Counters counters, Totals totals) {
        this.counters = counters;
        this.totals = totals;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse-dp/rest/DiagnosticPortal/GetPerformanceInformation")
    ResponseEntity<String> performanceInformation() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("Tomcat/Heap Memory Utilized", used("HeapMemoryUsage"));
        values.put("Tomcat/Non Heap Memory Utilized", used("NonHeapMemoryUsage"));
        values.put("Average System Load", counter("java.lang:type=OperatingSystem", "SystemLoadAverage"));
        values.put("Tomcat/Thread Count", counter("java.lang:type=Threading", "ThreadCount"));
        values.put("Tomcat/Peak Thread Count", counter("java.lang:type=Threading", "PeakThreadCount"));
        values.put("Active Totals/Logged In Agents", totals.loggedInUsers());
        values.put("Active Totals/Current Calls", totals.currentCalls());
        StringBuilder document = new StringBuilder(FinesseXml.PROLOG)
                .append("<dp:GetPerformanceInformationReply xmlns:dp=\"%s\" ReturnCode=\"0\">".formatted(NAMESPACE))
                .append("<dp:Schema Version=\"1.0\"/><dp:PropertyList>");
        values.forEach((name, value) -> document.append("<dp:Property Name=\"%s\" Value=\"%s\"/>"
                .formatted(name, value instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : value)));
        document.append("</dp:PropertyList></dp:GetPerformanceInformationReply>");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(document.toString());
    }

    private Object used(String attribute) {
        return counters.read("java.lang:type=Memory", attribute) instanceof Map<?, ?> usage
                        && usage.get("used") instanceof Long bytes
                ? bytes
                : 0;
    }

    private Object counter(String mbean, String attribute) {
        return counters.read(mbean, attribute) instanceof Number number ? number : 0;
    }
}
