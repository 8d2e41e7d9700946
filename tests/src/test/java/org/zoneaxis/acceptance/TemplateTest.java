package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zoneaxis.acceptance.Template.at;
import static org.zoneaxis.acceptance.Template.list;
import static org.zoneaxis.acceptance.Template.map;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the template of the deployment and the code that it deploys agree. */
class TemplateTest {

  private static final Path ROOT = PackagedFunction.ROOT;
  private static final String FUNCTION = "AWS::Serverless::Function";

  /** Read by the code, and not set by the template, for a reason. */
  private static final Map<String, String> NOT_SET =
      Map.of(
          "MP_API_KEY", "for the local service; a secret does not stand in a function's settings",
          "ZONEAXIS_S3_ENDPOINT", "for stores other than Amazon's",
          "ZONEAXIS_MP_URL", "for mirrors and tests",
          "ZONEAXIS_MP_OPTIMADE_URL", "for mirrors and tests",
          "ZONEAXIS_COD_URL", "for mirrors and tests",
          "AWS_ENDPOINT_URL_SECRETS_MANAGER", "for tests",
          "AWS_REGION", "Lambda sets it",
          "AWS_DEFAULT_REGION", "Lambda sets it",
          "AWS_LAMBDA_INITIALIZATION_TYPE", "Lambda sets it");

  private static Template template;
  private static Map<String, FunctionCode> code;

  @BeforeAll
  static void read() throws IOException {
    template = Template.read(ROOT.resolve("template.yaml"));
    code = FunctionCode.packaged(template);
  }

  @Test
  void everyHandlerIsInTheZipOfItsFunction() {
    for (Map.Entry<String, FunctionCode> function : code.entrySet()) {
      String handler = template.properties(function.getKey()).get("Handler").toString();
      assertThat(function.getValue().classes()).contains(handler);
    }
  }

  @Test
  void zipsAreSmallAndHoldNoServerAndNothingOfTests() throws IOException {
    for (String function : code.keySet()) {
      assertThat(Files.size(FunctionCode.zip(function))).isLessThan(25_000_000L);
      assertThat(code.get(function).entries())
          .noneMatch(entry -> entry.matches(".*(netty|s3proxy|junit|assertj|slf4j-simple).*"));
    }
  }

  @Test
  void everyVariableReadIsSetAndEveryVariableSetIsRead() {
    for (Map.Entry<String, FunctionCode> function : code.entrySet()) {
      Set<String> read =
          function
              .getValue()
              .texts("(?<![A-Z_])(ZONEAXIS_[A-Z0-9_]+|MP_API_KEY|AWS_[A-Z_]+)(?![a-z])");
      Set<String> set =
          new TreeSet<>(template.variables(template.properties(function.getKey())).keySet());
      assertThat(set.remove("JAVA_TOOL_OPTIONS")).isTrue();

      assertThat(read).as(function.getKey() + " reads what is set").containsAll(set);
      read.removeAll(NOT_SET.keySet());
      assertThat(set).as("what " + function.getKey() + " reads is set").containsAll(read);
    }
  }

  @Test
  void functionsRunOnSmallArmMachinesFromSnapshotsBehindAnAlias() {
    Map<String, Object> http = template.properties("HttpFunction");
    assertThat(template.ofFunction(http, "Runtime")).isEqualTo("java25");
    assertThat(template.ofFunction(http, "Architectures")).isEqualTo(List.of("arm64"));
    assertThat(at(http, "SnapStart", "ApplyOn")).isEqualTo("PublishedVersions");
    assertThat(http).containsEntry("AutoPublishAlias", "live");
    assertThat(at(http, "FunctionUrlConfig", "AuthType")).isEqualTo("AWS_IAM");
    assertThat(http.get("ReservedConcurrentExecutions"))
        .isEqualTo(unlessNothingIsReserved(Map.of("Ref", "HttpConcurrency")));
    assertThat(template.properties("RefreshFunction"))
        .containsEntry("ReservedConcurrentExecutions", unlessNothingIsReserved(1));
    assertThat((Integer) at(template.parameters(), "HttpConcurrency", "Default")).isPositive();
  }

  @Test
  void theHeapIsSetAndLeavesRoomForTheRestOfTheProcess() {
    for (String function : template.ofType(FUNCTION).keySet()) {
      Map<String, Object> properties = template.properties(function);
      String options = template.variables(properties).get("JAVA_TOOL_OPTIONS").toString();
      Matcher heap = Pattern.compile("-Xmx([0-9]+)m").matcher(options);
      int memory = (Integer) template.ofFunction(properties, "MemorySize");

      assertThat(options).isEqualTo(PackagedFunction.OPTIONS);
      assertThat(heap.find()).isTrue();
      assertThat(Integer.parseInt(heap.group(1))).isBetween(memory / 2, memory - 500);
    }
  }

  /** A new account can reserve nothing, so that there has to be a way to deploy without. */
  private static Map<String, Object> unlessNothingIsReserved(Object value) {
    return Map.of("If", List.of("ReservesConcurrency", value, Map.of("Ref", "AWS::NoValue")));
  }

  @Test
  void theHttpFunctionReadsAndWritesWhatItsKeysNameAndDeletesNothing() {
    List<Map<String, Object>> statements = template.statements("HttpRole");
    assertThat(Template.actions(statements)).noneMatch(action -> action.contains("Delete"));
    for (String action : List.of("s3:GetObject", "s3:PutObject")) {
      assertThat(Template.resources(statements, action))
          .contains("{Sub=${Bucket.Arn}/p/*}", "{Sub=${Bucket.Arn}/structures/*}");
    }
    assertThat(code.get("HttpFunction").texts("structures/")).isNotEmpty();
    assertThat(Template.actions(statements)).contains("s3:ListBucket");
  }

  @Test
  void theRefreshFunctionTouchesNeitherPagesNorLogsAndMayDeleteWhatItSweeps() {
    List<Map<String, Object>> statements = template.statements("RefreshRole");
    assertThat(statements.toString()).doesNotContain("/web/", "AccessLogs", "${Bucket.Arn}/*");
    Optional<FunctionCode> refresh = Optional.ofNullable(code.get("RefreshFunction"));
    Set<String> calls =
        refresh.map(code -> code.texts("(?<![A-Za-z])deleteObjects?(?![A-Za-z])")).orElse(Set.of());
    if (!calls.isEmpty()) {
      assertThat(Template.actions(statements)).contains("s3:DeleteObject");
    }
    assertThat(Template.resources(statements, "s3:DeleteObject"))
        .filteredOn(name -> name.contains("catalog"))
        .containsExactly("{Sub=${Bucket.Arn}/catalog/parts/*}");
  }

  /** Every statement of every policy with something for all, and the comment before it. */
  private static List<String> broadStatements() {
    List<String> broad = new ArrayList<>();
    Pattern statement =
        Pattern.compile("(?m)((?:^ +#.*\\n)*)^( +)- (?:Sid|Effect): .*\\n(?:^\\2  .*\\n)+");
    Matcher matcher = statement.matcher(template.text());
    while (matcher.find()) {
      if (matcher
          .group()
          .matches(
              "(?s).*(Action: \"?[a-z0-9*]*:?\\*|- [a-z0-9]+:[A-Za-z]*\\*|Resource: \"?\\*|Principal: \"\\*\").*")) {
        broad.add(matcher.group());
      }
    }
    return broad;
  }

  @Test
  void nothingIsForAllWithoutAReasonAndNothingIsAllowedToAll() {
    assertThat(broadStatements())
        .isNotEmpty()
        .allSatisfy(
            statement -> {
              assertThat(statement).contains("# Wildcards, because ");
              assertThat(statement).contains("Effect: Deny");
            });
  }

  static List<String> buckets() throws IOException {
    return List.copyOf(
        Template.read(ROOT.resolve("template.yaml")).ofType("AWS::S3::Bucket").keySet());
  }

  @ParameterizedTest
  @MethodSource("buckets")
  void bucketsArePrivateEncryptedKeptAndReachedOverTlsOnly(String name) {
    Map<String, Object> bucket = template.properties(name);
    assertThat(map(bucket.get("PublicAccessBlockConfiguration")).values())
        .hasSize(4)
        .containsOnly(true);
    assertThat(bucket).containsKey("BucketEncryption").containsKey("LifecycleConfiguration");
    assertThat(bucket.toString()).contains("AbortIncompleteMultipartUpload");
    assertThat(map(template.resources().get(name))).containsEntry("DeletionPolicy", "Retain");
    assertThat(bucket).doesNotContainKeys("VersioningConfiguration", "BucketName");
    assertThat(template.ofType("AWS::S3::BucketPolicy").values())
        .filteredOn(policy -> policy.get("Bucket").equals(Map.of("Ref", name)))
        .singleElement()
        .asString()
        .contains("aws:SecureTransport=false");
  }

  @Test
  void everyFunctionHasAlarmsAndALogThatEnds() {
    String alarms = template.ofType("AWS::CloudWatch::Alarm").toString();
    for (String function : template.ofType(FUNCTION).keySet()) {
      Object log = at(template.properties(function), "LoggingConfig", "LogGroup", "Ref");
      assertThat(template.properties(log.toString())).containsKey("RetentionInDays");
      for (String metric : List.of("Errors", "Throttles", "Duration")) {
        assertThat(template.ofType("AWS::CloudWatch::Alarm").values())
            .anyMatch(
                alarm ->
                    metric.equals(alarm.get("MetricName"))
                        && alarm.get("Dimensions").toString().contains(function));
      }
    }
    assertThat(alarms).contains("5xxErrorRate", "ApproximateNumberOfMessagesVisible");
    assertThat(template.ofType("AWS::CloudWatch::Alarm").values())
        .allSatisfy(
            alarm ->
                assertThat(alarm.get("AlarmActions")).isEqualTo(List.of(Map.of("Ref", "Alarms"))));
    Map<String, Object> refresh = template.properties("NoRefreshAlarm");
    assertThat((Integer) refresh.get("Period") * (Integer) refresh.get("EvaluationPeriods"))
        .isEqualTo(26 * 3600);
    assertThat(refresh).containsEntry("TreatMissingData", "breaching");
  }

  @Test
  void costsAreWatchedUnlessOneParameterSaysNot() {
    Map<String, Object> watch = map(template.conditions().get("WatchesCost"));
    assertThat(watch.toString()).contains("MonthlyBudget", "0");
    assertThat((Integer) at(template.parameters(), "MonthlyBudget", "Default")).isPositive();
    for (String name : List.of("Budget", "HttpInvocationsAlarm", "BucketGrowthAlarm")) {
      assertThat(map(template.resources().get(name))).containsEntry("Condition", "WatchesCost");
    }
    Map<String, Object> budget = template.properties("Budget");
    assertThat(at(budget, "Budget", "BudgetLimit", "Amount"))
        .isEqualTo(Map.of("Ref", "MonthlyBudget"));
    assertThat(list(budget.get("NotificationsWithSubscribers")))
        .extracting(one -> at(one, "Notification", "NotificationType"))
        .contains("ACTUAL", "FORECASTED");
    assertThat(budget.toString()).contains("Address={Ref=Alarms}");
    assertThat(template.properties("AlarmsPolicy").toString()).contains("budgets.amazonaws.com");
    assertThat(template.properties("HttpInvocationsAlarm"))
        .containsEntry("MetricName", "Invocations");
    assertThat(template.properties("BucketGrowthAlarm").get("Metrics").toString())
        .contains("BucketSizeBytes", "DIFF(size)", "BucketName");
  }

  @Test
  void theScheduleStartsTheRefreshAndKeepsWhatFailed() {
    Map<String, Object> target = map(template.properties("RefreshSchedulePlan").get("Target"));
    assertThat(target.get("Arn")).isEqualTo(Map.of("Ref", "RefreshFunction.Alias"));
    assertThat(target).containsKey("RetryPolicy");
    assertThat(at(target, "DeadLetterConfig", "Arn", "GetAtt")).isEqualTo("FailedRefreshes.Arn");
    assertThat(
            at(
                template.properties("RefreshFunction"),
                "EventInvokeConfig",
                "DestinationConfig",
                "OnFailure",
                "Destination"))
        .isEqualTo(Map.of("GetAtt", "FailedRefreshes.Arn"));
    for (String role : List.of("SchedulerRole", "RefreshRole")) {
      assertThat(Template.resources(template.statements(role), "sqs:SendMessage"))
          .containsExactly("{GetAtt=FailedRefreshes.Arn}");
    }
    assertThat(Template.actions(template.statements("SchedulerRole")))
        .containsExactly("lambda:InvokeFunction", "sqs:SendMessage");
  }

  @Test
  void theScheduleSendsTheSampleEvent() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Object input = at(template.properties("RefreshSchedulePlan"), "Target", "Input");
    assertThat(json.readTree(input.toString()))
        .isEqualTo(json.readTree(PackagedFunction.sample("schedule.json")));
  }

  @Test
  void everyParameterIsUsedAndSaysWhatItIsFor() {
    String text = template.text();
    template
        .parameters()
        .forEach(
            (name, parameter) -> {
              assertThat(map(parameter)).containsKey("Description").containsKey("Default");
              assertThat(text).containsPattern("(!Ref " + name + "\\b|\\$\\{" + name + "\\})");
            });
  }

  @Test
  void samconfigNamesOnlyParametersThatThereAre() throws IOException {
    Matcher matcher =
        Pattern.compile("(?m)^  \"([A-Za-z]+)=")
            .matcher(Files.readString(ROOT.resolve("samconfig.toml")));
    Set<String> named = new TreeSet<>();
    while (matcher.find()) {
      named.add(matcher.group(1));
    }
    assertThat(named).contains("Stage", "HttpConcurrency");
    assertThat(template.parameters().keySet()).containsAll(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "prod"})
  void samconfigGivesEachStageItsOwnNamesAndValuesThatAreAllowed(String environment)
      throws IOException {
    String config = Files.readString(ROOT.resolve("samconfig.toml"));
    String stage = environment.equals("default") ? "dev" : environment;
    assertThat(config)
        .containsPattern(
            "\\["
                + environment
                + "\\.global\\.parameters\\]\\nstack_name = \"zoneaxis-"
                + stage
                + "\"");
    Matcher deploy =
        Pattern.compile("(?s)\\[" + environment + "\\.deploy\\.parameters\\]\\n(.*?)(?=\\n\\[|$)")
            .matcher(config);
    assertThat(deploy.find()).isTrue();
    assertThat(deploy.group(1))
        .contains("resolve_s3 = true", "\"Stage=" + stage + "\"")
        .containsPattern("capabilities = \"CAPABILITY_IAM\\b");
    Matcher value = Pattern.compile("(?m)^  \"([A-Za-z]+)=([^\"]*)\"").matcher(deploy.group(1));
    int values = 0;
    while (value.find()) {
      assertAllowed(map(template.parameters().get(value.group(1))), value.group(2));
      values++;
    }
    assertThat(values).isGreaterThanOrEqualTo(3);
  }

  private static void assertAllowed(Map<String, Object> parameter, String value) {
    if (parameter.containsKey("AllowedPattern")) {
      assertThat(value).matches(parameter.get("AllowedPattern").toString());
    }
    if (parameter.containsKey("AllowedValues")) {
      assertThat(list(parameter.get("AllowedValues"))).extracting(Object::toString).contains(value);
    }
    if (parameter.containsKey("MaxValue")) {
      assertThat(Integer.parseInt(value))
          .isBetween((Integer) parameter.get("MinValue"), (Integer) parameter.get("MaxValue"));
    }
  }

  @Test
  void defaultsOfParametersAreAllowed() {
    template
        .parameters()
        .forEach(
            (name, parameter) ->
                assertAllowed(map(parameter), map(parameter).get("Default").toString()));
  }
}
