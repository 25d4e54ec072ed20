"""What watches: alarms, the budget, and whom they tell. The local cloud has none of it."""

from typing import Final

from aws_cdk import App, Duration
from aws_cdk import aws_budgets as budgets
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_cloudwatch_actions as actions
from aws_cdk import aws_iam as iam
from aws_cdk import aws_sns as sns
from aws_cdk import aws_sns_subscriptions as subscriptions
from aws_cdk import aws_sqs as sqs

from infra.config import Config
from infra.functions import Functions
from infra.queue import Queue
from infra.stack import EuropeanStack

_PERIOD: Final = Duration.minutes(5)
_AN_HOUR_S: Final = 3600
# In percent of the budget: spent so far, and what the month will come to.
_TOLD_AT: Final = (("ACTUAL", 80), ("FORECASTED", 100))


class Guard(EuropeanStack):
    """
    `told`: a mail address; nobody, and the alarms are seen by who looks at them.

    `recognitions`: where faces are compared, its queue.
    """

    def __init__(
        self,
        app: App,
        *,
        functions: Functions,
        config: Config,
        told: str | None,
        recognitions: Queue | None = None,
    ) -> None:
        super().__init__(app, "Guard")
        self._topic = self._topic_for(told)
        arrivals = functions.arrivals
        # R52: what was given up five times is looked at by a person, and redriven.
        self._alarm("DeadArrivals", _waiting(arrivals.dead_letters), at_least=1)
        self._alarm("DeadChanges", _waiting(functions.changes.dead_letters), at_least=1)
        # What the law wants within a month is not found by looking for it (GDPR art. 12(3)).
        self._alarm("DeadErasures", _waiting(functions.erasures.dead_letters), at_least=1)
        if recognitions:
            self._alarm("DeadRecognitions", _waiting(recognitions.dead_letters), at_least=1)
        self._alarm("Failed", _waiting(functions.failures), at_least=1)
        oldest = arrivals.queue.metric_approximate_age_of_oldest_message(period=_PERIOD)
        self._alarm("Stalled", oldest, at_least=_AN_HOUR_S)
        errors = functions.ingest.function.metric_errors(period=_PERIOD)
        self._alarm("IngestErrors", errors, at_least=1, for_periods=3)
        self._budget(config.monthly_budget_usd)

    def _topic_for(self, told: str | None) -> sns.Topic:
        topic = sns.Topic(self, "Topic", enforce_ssl=True)
        if told is not None:
            topic.add_subscription(subscriptions.EmailSubscription(told))
        for service in ("cloudwatch", "budgets"):
            topic.grant_publish(iam.ServicePrincipal(f"{service}.amazonaws.com"))
        return topic

    def _alarm(
        self, name: str, metric: cloudwatch.IMetric, *, at_least: int, for_periods: int = 1
    ) -> None:
        operator = cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
        alarm = cloudwatch.Alarm(
            self,
            name,
            metric=metric,
            threshold=at_least,
            evaluation_periods=for_periods,
            comparison_operator=operator,
            # Where nothing happens nothing is measured.
            treat_missing_data=cloudwatch.TreatMissingData.NOT_BREACHING,
        )
        alarm.add_alarm_action(actions.SnsAction(self._topic))

    def _budget(self, limit_usd: int) -> None:
        subscriber = budgets.CfnBudget.SubscriberProperty(
            subscription_type="SNS", address=self._topic.topic_arn
        )
        told = [
            budgets.CfnBudget.NotificationWithSubscribersProperty(
                notification=budgets.CfnBudget.NotificationProperty(
                    notification_type=kind,
                    comparison_operator="GREATER_THAN",
                    threshold=percent,
                ),
                subscribers=[subscriber],
            )
            for kind, percent in _TOLD_AT
        ]
        limit = budgets.CfnBudget.SpendProperty(amount=limit_usd, unit="USD")
        data = budgets.CfnBudget.BudgetDataProperty(
            budget_type="COST", time_unit="MONTHLY", budget_limit=limit
        )
        budgets.CfnBudget(self, "Budget", budget=data, notifications_with_subscribers=told)


def _waiting(queue: sqs.IQueue) -> cloudwatch.Metric:
    return queue.metric_approximate_number_of_messages_visible(period=_PERIOD, statistic="Maximum")
